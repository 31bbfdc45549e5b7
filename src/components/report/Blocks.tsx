import type { VNode } from 'preact';
import type { Block } from '../../reports/index.ts';
import { TableOf } from './TableOf.tsx';

function Piece({ block }: { block: Block }): VNode {
  if (block.kind === 'table') return <TableOf block={block} />;
  if (block.kind === 'heading') return <h3>{block.text}</h3>;
  return <p class={`report-${block.kind}`}>{block.text}</p>;
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
