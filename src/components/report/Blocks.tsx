import type { VNode } from 'preact';
import type { Block } from '../../reports/index.ts';

/** Text with its line breaks. */
function Lines({ text }: { text: string }): VNode {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <span key={index} class="line">
          {line}
        </span>
      ))}
    </>
  );
}

function Piece({ block }: { block: Block }): VNode {
  if (block.kind === 'heading') return <h3>{block.text}</h3>;
  if (block.kind !== 'table') return <p class={`report-${block.kind}`}>{block.text}</p>;
  const sum = block.widths.reduce((total, width) => total + width, 0);
  return (
    <div class="report-scroll" tabIndex={0} role="region" aria-label={block.name}>
      <table>
        <colgroup>
          {block.widths.map((width, column) => (
            <col key={column} width={`${Math.round((100 * width) / sum)}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {block.head.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column}>
                  <Lines text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A report on the page, and on paper. */
export function Blocks({ blocks }: { blocks: readonly Block[] }): VNode {
  return (
    <article class="report">
      {blocks.map((block, index) => (
        <Piece key={index} block={block} />
      ))}
    </article>
  );
}
