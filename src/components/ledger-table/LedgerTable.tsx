import { useStore } from '@nanostores/preact';
import { options } from 'preact';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  COLUMNS,
  dayOf,
  filterLines,
  lineOf,
  PAGE_ROWS,
  readView,
  sortLines,
  summaryOf,
  writeView,
} from '../../ledger/index.ts';
import type {
  Column,
  Entry,
  ItemState,
  Ledger,
  Mine,
  States,
  View,
  Yardstick,
} from '../../ledger/index.ts';
import { marks, table } from '../../text/index.ts';
import { draw } from '../checklist/draw.ts';
import { Filters } from './Filters.tsx';
import { Lazy } from './Lazy.tsx';
import type { PlanRow } from './rows.ts';
import { TableRow } from './TableRow.tsx';
import type { TableLine } from './TableRow.tsx';

interface Props {
  ledger: Ledger;
  rows: readonly PlanRow[];
}

/** The view of the address; where that names no unit, mine is picked. */
function useView(mine: string): [View, (part: Partial<View>) => void] {
  const [view, setView] = useState<View>(() => {
    const fields = new URLSearchParams(location.search);
    return { ...readView(fields), ...(fields.has('unit') ? {} : { unit: mine }) };
  });
  const change = (part: Partial<View>): void => {
    const next = { ...view, page: 1, ...part };
    setView(next);
    const fields = writeView(next, mine);
    history.replaceState(null, '', fields === '' ? location.pathname : `?${fields}`);
  };
  return [view, change];
}

/** Whether the page is being printed: then all rows are drawn, at once. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const set = (value: boolean) => (): void => {
      options.debounceRendering = (drawNow) => drawNow();
      setPrinting(value);
      delete options.debounceRendering;
    };
    const [start, end] = [set(true), set(false)];
    addEventListener('beforeprint', start);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', start);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
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

interface HeadProps {
  column: Column;
  view: View;
  onView: (part: Partial<View>) => void;
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

/** Rows that are selected, and the way to set them all at once. */
function useSelection(ledger: Ledger, lines: readonly TableLine[]) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const select = (items: readonly string[], isSelected: boolean): void =>
    setSelected((before) => {
      const next = new Set(before);
      items.forEach((item) => (isSelected ? next.add(item) : next.delete(item)));
      return next;
    });
  const apply = (set: Entry['set']): void => {
    const { unit } = ledger.$who.get();
    const picked = lines.filter(({ row }) => selected.has(row.item));
    ledger.record(
      picked.map(({ row, state }) => ({
        item: row.item,
        unit,
        over: state?.heads ?? [],
        text: row.fingerprint,
        set: { ...set },
      })),
    );
    setSelected(new Set());
  };
  return { selected, select, apply, unselect: () => setSelected(new Set()) };
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
function Rows({ ledger, lines, view, onView, selected, select }: RowsProps): VNode {
  const body = useRef<HTMLTableSectionElement>(null);
  const columns = useMemo(
    () => COLUMNS.filter((column) => !view.hidden.includes(column)),
    [view.hidden],
  );
  // Boxes are drawn and kept by the page script, like those of the other pages.
  useLayoutEffect(() => {
    if (body.current !== null) draw(body.current, ledger.statusOf, ledger.$who.get());
  });
  const onSet = (row: PlanRow, set: Entry['set'], before: ItemState | undefined): void => {
    const { item, fingerprint: text } = row;
    const { unit } = ledger.$who.get();
    ledger.record([{ item, unit, over: before?.heads ?? [], text, set }]);
  };
  const items = lines.map(({ row }) => row.item);
  return (
    <div class="ledger-scroll" tabIndex={0} role="region" aria-label={table.caption}>
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
              key={line.row.item}
              line={line}
              columns={columns}
              isSelected={selected.has(line.row.item)}
              onSelect={(item, isSelected) => select([item], isSelected)}
              onSet={onSet}
            />
          ))}
        </tbody>
      </table>
    </div>
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
  const { selected, select, apply, unselect } = useSelection(ledger, found);
  const picked = found.filter(({ row }) => selected.has(row.item)).length;
  const show = { view, onView };
  return (
    <>
      <Filters lines={lines} day={day} mine={answers} {...show} />
      <Lazy load={async () => (await import('./Reminder.tsx')).Reminder} props={{ ledger }} />
      <Summary lines={found} all={lines} view={view} day={day} mine={{ unit, answers }} />
      <p class="quiet hints">
        {table.editHint} {marks.secrets}
        <button type="button" onClick={() => print()}>
          {table.print}
        </button>
      </p>
      {picked > 0 && (
        <Lazy
          load={async () => (await import('./BulkBar.tsx')).BulkBar}
          props={{ count: picked, onApply: apply, onUnselect: unselect }}
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
