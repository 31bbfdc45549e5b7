/** Notices that may be drawn after the table. */
import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import {
  COLOURS,
  countStatuses,
  goneMarks,
  isDoubtful,
  isTalk,
  ofPlan,
  scopeOf,
  sinceBackup,
  summaryOf,
  unitsWithWords,
} from '../../ledger/index.ts';
import type { Ledger, Line, States } from '../../ledger/index.ts';
import { ownWords, remindWords, shownName, tableTools, who as words } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { Button } from '../base/controls.tsx';
import { lazy } from '../base/lazy.tsx';
import { bringStyles } from '../base/styles.ts';
import { useNow } from '../base/use-now.ts';
import { planFacts, publishedOn } from '../here/plan-names.ts';
import { getRows } from '../here/rows.ts';
import { useToday } from '../here/today.ts';
import { followOwn } from './own-rows.tsx';
import { onPaper } from '../base/on-paper.ts';
import { showOnPaper, showOnScreen } from './paper-lines.tsx';
import { Doubts } from './row-parts.tsx';
import { $unprinted, $view, columnName, setView } from './view.ts';
import type { TableLine } from './view.ts';
import styles from '../../styles/colour-rules.css?url&no-inline';

const RowNotes = lazy(async () => {
  const [{ RowNotes }] = await Promise.all([import('./RowNotes.tsx'), bringStyles(styles)]);
  return RowNotes;
});
const Legend = lazy(async () => (await import('./RowNotes.tsx')).Legend);

/** Whether the rows have notes that are not my unit's entries: colours, or talks with offices. */
function hasNotes(states: States): boolean {
  return states.has(COLOURS) || [...states.keys()].some(isTalk);
}

/** Whether any row of my unit needs a second look. */
function hasDoubts({ $items, $who }: Ledger): boolean {
  return getRows().some(({ item, fingerprint }) => {
    const state = $items.get().get(item)?.get($who.get().unit);
    return state !== undefined && isDoubtful(state, fingerprint);
  });
}

/**
 * Resolves when the notes in the rows can be drawn together with the rows. Later they would move the rows, and
 * paper does not wait.
 */
export async function untilNotesAreHere(): Promise<void> {
  const ledger = getLedger();
  const notes = hasNotes(ledger.$items.get()) ? [RowNotes] : [];
  const doubts = hasDoubts(ledger) ? [Doubts] : [];
  await Promise.all([...notes, ...doubts].map(({ come }) => come()));
}

/** A name that people typed, made visible in full. */
export function Name({ name }: { name: string }): VNode {
  return <>{shownName(name)}</>;
}

interface Props {
  lines: readonly Line[];
  day: string;
  /** Called with the day, at first and when another day begins. */
  onDay: (today: string) => void;
}

/**
 * Notices above the table: a backup is due; marks have lost their clauses; only other units have entries; offices
 * have returned items.
 */
export function Notices({ lines, day, onDay }: Props): VNode {
  const { home, entries, $items, $who } = getLedger();
  const today = useToday(home);
  useEffect(() => onDay(today), [today]);
  useEffect(followOwn, []);
  const states = useStore($items);
  const others = unitsWithWords(states);
  const gone = goneMarks(home, states, planFacts().items);
  const { unit } = useStore($who);
  const { last, changes, days, isDue } = sinceBackup(home, entries(), publishedOn());
  return (
    <>
      {isDue && (
        <p class="notice due">
          <span>{remindWords(last, changes, days)}</span>
          <a href="#data">{tableTools.toBackup}</a>
        </p>
      )}
      {gone.length > 0 && (
        <p class="notice">
          <span>{tableTools.goneNotice(gone.length)}</span>
          <a href="#data">{tableTools.goneSee}</a>
        </p>
      )}
      {others.length > 0 && !others.some((one) => one.unit === unit) && (
        <p class="notice">
          <span>{words.onlyOthers(unit, others)}</span>
          <Button data-open-who>{words.seeOthers}</Button>
        </p>
      )}
      {hasNotes(states) && <RowNotes {...{ lines, day }} />}
    </>
  );
}

interface SummaryProps {
  lines: readonly Line[];
  /** The lines that the view picks. */
  found: readonly Line[];
  day: string;
}

/**
 * How many of the shown lines have which status, and how many are late. The progress of my unit counts all that it
 * answers for, whatever is shown, as its report does.
 */
export function Summary({ lines, found, day }: SummaryProps): VNode {
  const { home, $who } = getLedger();
  const mine = { names: home.aliases, ...useStore($who) };
  const { soon, silent } = useStore($view);
  const [ours, counted] = [ofPlan(lines), ofPlan(found)];
  const rows = ours.map(({ row }) => row);
  const own = found.filter(({ row }) => row.isOwn === true);
  const added = countStatuses(own, ({ status }) => status);
  const scope = new Set(scopeOf(mine.unit, rows, mine));
  const counting = ours.filter(({ row }) => scope.has(row));
  const count = countStatuses(counting, ({ status }) => status);
  const { statuses, timings, aimedPast } = summaryOf(counted, day);
  return (
    <>
      {counted.length > 0 && <span>{tableTools.statuses(statuses)}。</span>}
      <span>{tableTools.rate(count, ours.length)}。</span>
      <span>
        {tableTools.timings(day, timings, soon, silent)}
        {aimedPast > 0 && `；${tableTools.aimedPast(aimedPast)}`}。
      </span>
      {own.length > 0 && <span>{ownWords.besides(added.done, added.counted)}</span>}
    </>
  );
}

interface PagerProps {
  page: number;
  /** How many rows a page has. */
  perPage: number;
  /** How many rows there are on all pages. */
  count: number;
}

/** Buttons to go from page to page, if one page does not hold all rows. */
function Pager({ page, perPage, count }: PagerProps): VNode {
  const pages = Math.ceil(count / perPage);
  const to = Math.min(count, page * perPage);
  return (
    <nav class="pager" aria-label={tableTools.pages}>
      <Button disabled={page === 1} onClick={() => setView({ page: page - 1 })}>
        {tableTools.previous}
      </Button>
      <span>{tableTools.page(page, pages, (page - 1) * perPage + 1, to)}</span>
      <Button disabled={page >= pages} onClick={() => setView({ page: page + 1 })}>
        {tableTools.next}
      </Button>
    </nav>
  );
}

interface FootProps {
  /** The lines that the view picks. */
  found: readonly TableLine[];
  day: string;
}

/**
 * Below the rows: the pager, or that no row is found; the meaning of the colours; on paper, whose entries these
 * are.
 */
export function Foot({ found, day, ...pages }: Omit<PagerProps, 'count'> & FootProps): VNode {
  const { $items, $who } = getLedger();
  const { unit } = useStore($who);
  const count = found.length;
  const left = useNow($unprinted).filter((column) => !$view.get().hidden.includes(column));
  useLayoutEffect(
    () => onPaper((isPrinting) => (isPrinting ? showOnPaper(found) : showOnScreen())),
    [found],
  );
  return (
    <>
      {count > pages.perPage && <Pager {...pages} count={count} />}
      {count === 0 && <p>{tableTools.empty}</p>}
      {useStore($items).has(COLOURS) && <Legend {...{ found, day }} />}
      <p class="foot">
        {tableTools.foot(unit, day)}
        {left.length > 0 && tableTools.unprinted(left.map(columnName))}
      </p>
    </>
  );
}
