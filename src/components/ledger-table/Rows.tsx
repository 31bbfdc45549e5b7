import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { COLUMNS } from '../../ledger/index.ts';
import type { Column, Ledger, View } from '../../ledger/index.ts';
import { table } from '../../text/index.ts';
import { draw } from '../checklist/draw.ts';
import { loadCells } from './EditCell.tsx';
import { TableRow } from './TableRow.tsx';
import type { TableLine } from './TableRow.tsx';

/** Browsers leave what keys have led to out of view if a strip of it is seen; under a pointer nothing moves. */
function onFocus({ target }: FocusEvent): void {
  void loadCells();
  if (target instanceof HTMLElement && target.matches('.cell:focus-visible')) {
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

interface HeadProps {
  column: Column;
  view: View;
  onView: (part: Partial<View>) => void;
}

/** A column's head, by which the table can be sorted. */
function Head({ column, view, onView }: HeadProps): VNode {
  const isSorted = view.sort === column;
  const direction = view.isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" data-col={column} aria-sort={isSorted ? direction : undefined}>
      <button
        type="button"
        onClick={() => onView({ sort: column, isDescending: isSorted && !view.isDescending })}
      >
        {table.columns[column]}
      </button>
    </th>
  );
}

interface RowsProps {
  ledger: Ledger;
  lines: readonly TableLine[];
  view: View;
  onView: (part: Partial<View>) => void;
  selected: ReadonlySet<string>;
  select: (items: readonly string[], isSelected: boolean) => void;
}

/** The table itself, in a box of its own that scrolls. */
export function Rows({ ledger, lines, view, onView, selected, select }: RowsProps): VNode {
  const body = useRef<HTMLTableSectionElement>(null);
  const columns = useMemo(
    () => COLUMNS.filter((column) => !view.hidden.includes(column)),
    [view.hidden],
  );
  // Boxes are drawn and kept by the page script, like those of the other pages.
  useLayoutEffect(() => {
    if (body.current !== null) draw(body.current, ledger.statusOf, ledger.$who.get());
  });
  const items = lines.map(({ row }) => row.item);
  return (
    <div
      class="ledger-scroll"
      tabIndex={0}
      role="region"
      aria-label={table.caption}
      onPointerEnter={loadCells}
      onFocusIn={onFocus}
    >
      <table class="ledger live">
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            <th data-col="pick">
              <label>
                <input
                  type="checkbox"
                  aria-label={table.selectShown}
                  checked={items.length > 0 && items.every((item) => selected.has(item))}
                  onChange={(event) => select(items, event.currentTarget.checked)}
                />
              </label>
            </th>
            {columns.map((column) => (
              <Head key={column} column={column} view={view} onView={onView} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {lines.map((line) => (
            <TableRow
              ledger={ledger}
              key={line.row.item}
              line={line}
              columns={columns}
              isSelected={selected.has(line.row.item)}
              onSelect={(item, isSelected) => select([item], isSelected)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
