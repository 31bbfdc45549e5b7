import type { ComponentChild, VNode } from 'preact';
import type { TableBlock } from '../../reports/index.ts';

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

interface Props {
  block: TableBlock;
  /** The box in which it scrolls by itself, with the keyboard too. */
  box?: string;
  /** How a row looks, by its number; it says the same in words. */
  lookOf?: (row: number) => string | undefined;
}

/** A column with such a share of the width keeps room for sentences, on a phone too. */
const WIDE = 0.3;

/** A table of a report on a page. */
export function TableOf({ block, box = 'report-scroll', lookOf }: Props): VNode {
  const sum = block.widths.reduce((total, width) => total + width, 0);
  const cell = (text: string, column: number): ComponentChild =>
    column === 0 ? (
      <th key={column} scope="row">
        <Lines text={text} />
      </th>
    ) : (
      <td key={column} class={(block.widths[column] ?? 0) >= WIDE * sum ? 'wide' : undefined}>
        <Lines text={text} />
      </td>
    );
  return (
    <div class={box} tabIndex={0} role="region" aria-label={block.name}>
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
            <tr key={row} data-look={lookOf?.(row)}>
              {cells.map(cell)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
