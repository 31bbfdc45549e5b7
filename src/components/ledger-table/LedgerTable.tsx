import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { todayOf, filterLines, lineOf, ofPlan, sortLines } from '../../ledger/index.ts';
import type { States, Yardstick } from '../../ledger/index.ts';
import { marks, table } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { lazy } from '../base/lazy.tsx';
import { island } from '../base/Island.tsx';
import { useNow } from '../base/use-now.ts';
import { Rows } from './Rows.tsx';
import type { PlanRow } from '../here/rows.ts';
import type { TableLine } from './view.ts';
import { $printed, $rows, $view, rowsOfPage, showAsked } from './view.ts';

const BulkBar = lazy(async () => (await import('./BulkBar.tsx')).BulkBar);
const Filters = lazy(async () => (await import('./Filters.tsx')).Filters);
const around = () => import('./Notices.tsx');
const Notices = lazy(async () => {
  const { Notices, untilNotesAreHere } = await around();
  await untilNotesAreHere();
  return Notices;
});
const Foot = lazy(async () => (await around()).Foot);
const Summary = lazy(async () => (await around()).Summary);

/** The lines of the table: each row with my unit's state. A line stays the same object until its state changes. */
function useLines(
  rows: readonly PlanRow[],
  states: States,
  unit: string,
  yardstick: Yardstick,
): TableLine[] {
  const { today, soon, silent } = yardstick;
  const known = useMemo(() => new Map<PlanRow, TableLine>(), [today, soon, silent]);
  return useMemo(
    () =>
      rows.map((row) => {
        const state = states.get(row.item)?.get(unit);
        const before = known.get(row);
        if (before !== undefined && before.state === state) return before;
        const line = lineOf(row, state, yardstick);
        known.set(row, line);
        return line;
      }),
    [rows, states, unit, known],
  );
}

/** All measures with my unit's entries. Replaces the built table, once its rows have been read. */
function Table(): VNode {
  useMemo(showAsked, []);
  useLayoutEffect(() => document.querySelector('[data-built-table]')?.remove(), []);
  const { home, $items, $who } = getLedger();
  const { unit } = useStore($who);
  const view = useStore($view);
  const printed = useNow($printed);
  const today = todayOf(home.environment);
  // `Notices` sees the next day begin and has the table drawn again, so that this file need not load `useToday`.
  const [, onDay] = useState(today);
  const day = view.day === '' ? today : view.day;
  const states = useStore($items);
  const lines = useLines(useStore($rows), states, unit, { ...view, today: day });
  const found = useMemo(() => sortLines(filterLines(lines, view), view), [lines, view]);
  const perPage = rowsOfPage();
  const last = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(view.page, last);
  const shown = printed ?? found.slice((page - 1) * perPage, page * perPage);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const picked = found.filter(({ row }) => selected.has(row.item));
  return (
    <>
      <Filters lines={lines} day={day} />
      <Notices {...{ lines, day, onDay }} />
      {/* A status, so that it is read aloud when the filter changes, not when marks do. */}
      <p class="summary">
        <strong role="status">{table.shown(ofPlan(found).length, ofPlan(lines).length)}</strong>
        <Summary lines={lines} found={found} day={day} />
      </p>
      <p class="quiet hints">
        {table.editHint} {marks.secrets}
        <button type="button" onClick={() => print()}>
          {table.print}
        </button>
      </p>
      {picked.length > 0 && <BulkBar lines={picked} onUnselect={() => setSelected(new Set())} />}
      <Rows lines={shown} selected={selected} onSelected={setSelected} />
      <Foot page={page} perPage={perPage} found={found} day={day} />
    </>
  );
}

/** Waits until a press on the built table has become a click: an element removed before the release gets no click. */
async function untilReleased(): Promise<void> {
  while (document.querySelector('[data-built-table]:active') !== null) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * The table with all parts around it. A part that came after the rows would move them under a hand about to click. The
 * page asks for these parts as for the table itself (src/integrations/page-scripts.ts).
 */
const WholeTable = lazy(async () => {
  await Promise.all([Filters, Notices, Summary, Foot].map(({ come }) => come()));
  await untilReleased();
  return Table;
});

/** The table of the page of the ledger, an island. */
export const LedgerTable = island('table', WholeTable);
