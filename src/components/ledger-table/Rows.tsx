import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ColumnId } from '../../ledger/index.ts';
import { table } from '../../text/index.ts';
import { useNow } from '../base/use-now.ts';
import { keepKey, loadCells } from './EditCell.tsx';
import { Pick, TableRow } from './TableRow.tsx';
import type { TableLine } from './view.ts';
import { $columns, $notes, $unprinted, $view, columnName, setView } from './view.ts';

/** The head of a column. It sorts the table by that column. */
function Head({ column }: { column: ColumnId }): VNode {
  const { sort, isDescending } = useStore($view);
  const isSorted = sort === column;
  const direction = isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" data-col={column} aria-sort={isSorted ? direction : undefined}>
      <button
        type="button"
        onClick={() => setView({ sort: column, isDescending: isSorted && !isDescending })}
      >
        {columnName(column)}
      </button>
    </th>
  );
}

interface Props {
  lines: readonly TableLine[];
  selected: ReadonlySet<string>;
  onSelected: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void;
}

/** The table, in a box of its own that scrolls. */
export function Rows({ lines, selected, onSelected }: Props): VNode {
  const { hidden } = useStore($view);
  const notes = useStore($notes);
  const all = useNow($columns);
  const left = useNow($unprinted);
  const columns = useMemo(
    () => all.filter((column) => !hidden.includes(column) && !left.includes(column)),
    [all, hidden, left],
  );
  const select = (items: readonly string[], isSelected: boolean): void =>
    onSelected((before) => {
      const next = new Set(before);
      items.forEach((item) => (isSelected ? next.add(item) : next.delete(item)));
      return next;
    });
  const items = lines.map(({ row }) => row.item);
  return (
    <div
      class="ledger-scroll"
      tabIndex={0}
      role="region"
      aria-label={table.caption}
      onPointerEnter={loadCells}
      onFocusIn={loadCells}
      onKeyDown={keepKey}
    >
      <table class="ledger live">
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            <th data-col="pick" data-name={table.selectShown}>
              <Pick
                label={table.selectShown}
                isPicked={items.length > 0 && items.every((item) => selected.has(item))}
                onPick={(isPicked) => select(items, isPicked)}
              />
            </th>
            {columns.map((column) => (
              <Head key={column} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <TableRow
              key={line.row.item}
              line={line}
              columns={columns}
              note={notes.get(line.row.item)}
              isPicked={selected.has(line.row.item)}
              onPick={(isPicked) => select([line.row.item], isPicked)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
