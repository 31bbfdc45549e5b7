import type { ComponentChild, ComponentChildren, VNode } from 'preact';
import type { TableBlock } from '../../reports/index.ts';

interface DataTableProps {
  /** The table's name for screen readers. */
  name: string;
  /** The class of the box around the table. */
  box?: string;
  class?: string;
  heads: readonly string[];
  /** The long forms of heads, by column number. */
  titles?: readonly (string | undefined)[];
  /** What the table has before its heads, as a caption. */
  above?: ComponentChildren;
  children: ComponentChildren;
}

/** A table in a box that scrolls by itself, by keyboard too. */
export function DataTable(props: DataTableProps): VNode {
  const { name, box = 'rollup-scroll', heads, titles = [], above, children } = props;
  return (
    <div class={box} tabIndex={0} role="region" aria-label={name}>
      <table class={props.class}>
        {above}
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th key={head} scope="col" title={titles[column]}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

interface Props {
  block: TableBlock;
  box?: string;
  /** The look of a row, by its number. The words of the row say the same. */
  lookOf?: (row: number) => string | undefined;
  /** A last column with a control for each row, by its number. */
  end?: { head: string; cell: (row: number) => VNode | undefined };
}

/** A column with at least this share of the width keeps room for sentences, on a phone too. */
const WIDE = 0.3;

/** A table of a report on a page. */
export function TableOf({ block, box = 'rollup-scroll', lookOf, end }: Props): VNode {
  const sum = block.widths.reduce((total, width) => total + width, 0);
  const cell = (text: string, column: number): ComponentChild =>
    column === 0 ? (
      <th key={column} scope="row">
        {text}
      </th>
    ) : (
      <td key={column} class={(block.widths[column] ?? 0) >= WIDE * sum ? 'wide' : undefined}>
        {text}
      </td>
    );
  const columns = (
    <colgroup>
      {block.widths.map((width, column) => (
        <col key={column} width={`${Math.round((100 * width) / sum)}%`} />
      ))}
      {end !== undefined && <col />}
    </colgroup>
  );
  return (
    <DataTable
      name={block.name}
      box={box}
      heads={end === undefined ? block.head : [...block.head, end.head]}
      above={columns}
    >
      {block.rows.map((cells, row) => (
        <tr key={row} data-look={lookOf?.(row)}>
          {cells.map(cell)}
          {end !== undefined && <td>{end.cell(row)}</td>}
        </tr>
      ))}
    </DataTable>
  );
}
