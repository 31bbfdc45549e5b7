/**
 * Rows of items that the team has added (分解任务). They are below the rows of their clauses, are edited like other
 * rows, and are marked as the team's own.
 */
import type { VNode } from 'preact';
import {
  columnNames,
  columnsIn,
  isOwn,
  ownItems,
  columnsInOrder,
  withOwnRows,
} from '../../ledger/index.ts';
import type { ColumnId, ItemState } from '../../ledger/index.ts';
import { ownEntryWords, ownWords } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { getRows } from '../here/rows.ts';
import type { PlanRow } from '../here/rows.ts';
import { EditCell } from './EditCell.tsx';
import { placeLinks } from './row-parts.tsx';
import { $columns, $own, $rows, $view } from './view.ts';

/** A cell of such a row. Undefined where the row is drawn like any other. */
function drawCell(
  row: PlanRow,
  above: PlanRow,
  column: ColumnId,
  state: ItemState | undefined,
): VNode | undefined {
  const number = row.place.slice(above.place.length);
  if (column === 'number') return <>{number}</>;
  // The link leads to the form of the item above, in which this one can be ordered and broken down.
  if (column === 'place') return placeLinks(row, above);
  if (column === 'units' || column === 'deadline') return <></>;
  if (column !== 'text') return undefined;
  return (
    <div class="own-name" data-depth={number.split('.').length}>
      <small>{ownWords.byTeam}</small>
      <EditCell row={row} field="name" word={ownEntryWords.name} state={state} />
    </div>
  );
}

let known = new Map<string, PlanRow>();

/** All rows, with the items that my unit has added. A row stays the same object until its place or text changes. */
function rowsNow(): readonly PlanRow[] {
  const { home, $items, $who } = getLedger();
  const states = $items.get();
  if ($view.get().isPlain || ![...states.keys()].some(isOwn)) return getRows();
  const own = ownItems(home, states, $who.get().unit);
  const rows = withOwnRows(getRows(), own).map((row): PlanRow => {
    const { above } = row;
    if (above === undefined) return row;
    const before = known.get(row.item);
    if (before?.place === row.place && before.text === row.text) return before;
    const added: PlanRow = { ...row };
    added.drawCell = (column, state) => drawCell(added, above, column, state);
    return added;
  });
  known = new Map(rows.map((row) => [row.item, row]));
  return rows;
}

/** Shows the items that my unit has added in the table, from now on. @returns Ends that. */
export function followOwn(): () => void {
  const { $items, $who } = getLedger();
  const show = (): void => {
    $rows.set(rowsNow());
    const { shown } = columnsIn($items.get());
    const names = columnNames(shown);
    if (JSON.stringify(names) === JSON.stringify($own.get())) return;
    // If somebody has moved columns, layout-store.ts then sets their order again.
    $columns.set(
      columnsInOrder(
        $columns.get(),
        shown.map(({ field }) => field),
      ),
    );
    $own.set(names);
  };
  const ends = [$items, $who, $view].map((store) => store.subscribe(show));
  return () => ends.forEach((end) => end());
}
