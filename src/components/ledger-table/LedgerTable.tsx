import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { dayOf, filterLines, lineOf, PAGE_ROWS, sortLines, summaryOf } from '../../ledger/index.ts';
import type { Ledger, Mine, States, View, Yardstick } from '../../ledger/index.ts';
import { marks, table } from '../../text/index.ts';
import { Filters } from './Filters.tsx';
import { Lazy } from './Lazy.tsx';
import { Rows } from './Rows.tsx';
import type { PlanRow } from './rows.ts';
import { useSelection } from './selection.ts';
import type { TableLine } from './TableRow.tsx';
import { usePrinting, useView } from './use-view.ts';

interface Props {
  ledger: Ledger;
  rows: readonly PlanRow[];
}

interface SummaryProps {
  lines: readonly TableLine[];
  all: readonly TableLine[];
  view: View;
  day: string;
  mine: Mine;
}

/** What the filter shows and what there is; read aloud when the filter changes, not when marks do. */
function Summary({ lines, all, view, day, mine }: SummaryProps): VNode {
  const { statuses, timings } = summaryOf(lines);
  return (
    <p class="summary">
      <strong role="status">{table.shown(lines.length, all.length)}</strong>
      {lines.length > 0 && <span>{table.statuses(statuses)}。</span>}
      <Lazy load={async () => (await import('./Rate.tsx')).Rate} props={{ lines: all, mine }} />
      <span>{table.timings(day, timings, view.soon, view.silent)}。</span>
    </p>
  );
}

/** The rows with what a unit says of them; a line stays the same object until something of it changes. */
function useLines(
  rows: readonly PlanRow[],
  states: States,
  unit: string,
  { today, soon, silent }: Yardstick,
): TableLine[] {
  const known = useMemo(() => new Map<PlanRow, TableLine>(), [today, soon, silent]);
  return useMemo(
    () =>
      rows.map((row) => {
        const state = states.get(row.item)?.get(unit);
        const before = known.get(row);
        if (before !== undefined && before.state === state) return before;
        const line = { ...lineOf(row, state, { today, soon, silent }), row };
        known.set(row, line);
        return line;
      }),
    [rows, states, unit, known],
  );
}

/** All measures with what my unit says of them. */
export function LedgerTable({ ledger, rows }: Props): VNode {
  const states = useStore(ledger.$items);
  const { unit, answers } = useStore(ledger.$who);
  const [asked, onView] = useView(answers);
  const isPrinting = usePrinting();
  const day = asked.day === '' ? dayOf(ledger.home.environment.now()) : asked.day;
  const lines = useLines(rows, states, unit, {
    today: day,
    soon: asked.soon,
    silent: asked.silent,
  });
  const found = useMemo(() => sortLines(filterLines(lines, asked), asked), [lines, asked]);
  const last = Math.max(1, Math.ceil(found.length / PAGE_ROWS));
  const view = { ...asked, page: Math.min(asked.page, last) };
  const from = (view.page - 1) * PAGE_ROWS;
  const shown = isPrinting ? found : found.slice(from, from + PAGE_ROWS);
  const { selected, picked, select, apply, unselect } = useSelection(ledger, found);
  const show = { view, onView };
  return (
    <>
      <Filters lines={lines} day={day} mine={answers} {...show} />
      <Lazy load={async () => (await import('./Notices.tsx')).Notices} props={{ ledger }} />
      <Summary lines={found} all={lines} view={view} day={day} mine={{ unit, answers }} />
      <p class="quiet hints">
        {table.editHint} {marks.secrets}
        <button type="button" onClick={() => print()}>
          {table.print}
        </button>
      </p>
      {picked.length > 0 && (
        <Lazy
          load={async () => (await import('./BulkBar.tsx')).BulkBar}
          props={{ count: picked.length, onApply: apply, onUnselect: unselect }}
        />
      )}
      <Rows ledger={ledger} lines={shown} {...show} selected={selected} select={select} />
      {found.length === 0 && <p>{table.empty}</p>}
      {last > 1 && (
        <Lazy
          load={async () => (await import('./Pager.tsx')).Pager}
          props={{ count: found.length, ...show }}
        />
      )}
      <p class="foot">{table.foot(unit, day)}</p>
    </>
  );
}
