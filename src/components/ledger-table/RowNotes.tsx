/** Notes in the rows and above them that are not my unit's entries: decisions of offices, and 预警. */
import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import {
  closingsOf,
  coloursOf,
  filterLines,
  isReturned,
  ofPlan,
  ruleFor,
  colourRulesOf,
  sortLines,
  UNPICKED,
} from '../../ledger/index.ts';
import type { Closing, Colour, Line, View } from '../../ledger/index.ts';
import { colourWords, talkWords as words, warnings } from '../../text/index.ts';
import { Button } from '../base/controls.tsx';
import { getLedger } from '../here/ledger.ts';
import { publishedOn } from '../here/plan-names.ts';
import { holderOf } from './cells.ts';
import { $notes, $view, rowsOfPage, setView } from './view.ts';

interface Note {
  colour: Colour | undefined;
  closing: Closing | undefined;
}

/** The note beside an item's status. */
function noteOf({ colour, closing }: Note): VNode {
  const said = closing && words.standing(closing.standing, closing.since);
  return (
    <>
      {colour !== undefined && (
        <span class="colour" data-colour={colour}>
          {colourWords[colour]}
        </span>
      )}
      {closing !== undefined && (
        <span class={isReturned(closing) ? 'timing overdue' : 'timing'}>
          {said === '' ? words.opinion : said}
        </span>
      )}
    </>
  );
}

/** Goes to the page of a row and focuses the row. If the filters leave the row out, they are cleared. */
function showRow(lines: readonly Line[], item: string): void {
  const view = $view.get();
  const placeIn = (one: View): number =>
    sortLines(filterLines(lines, one), one).findIndex(({ row }) => row.item === item);
  const shown = placeIn(view) < 0 ? { ...view, ...UNPICKED } : view;
  setView({ ...shown, page: Math.floor(placeIn(shown) / rowsOfPage()) + 1 });
  // Waits until the page of the row is drawn: a change of the store is drawn after a timeout of its own.
  setTimeout(() => {
    const row = document.querySelector(`tr[data-row="${CSS.escape(item)}"]`);
    const cell = row?.querySelector<HTMLTableCellElement>('[data-col="status"], td:last-child');
    if (cell === null || cell === undefined) return;
    holderOf(cell).focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'center', inline: 'nearest' });
  });
}

/** Puts the notes beside the statuses, and tells above the table which items were returned. */
export function RowNotes({ lines, day }: { lines: readonly Line[]; day: string }): VNode | null {
  const { home, $items, $who } = getLedger();
  const { unit } = useStore($who);
  const states = useStore($items);
  const closings = useMemo(() => closingsOf(home, states, unit), [states, unit]);
  const known = useRef(new Map<string, { key: string; note: VNode }>()).current;
  useLayoutEffect(() => {
    const rules = colourRulesOf(states, unit);
    const notes = lines.flatMap((line): [string, VNode][] => {
      const { item } = line.row;
      const closing = closings.get(item);
      const colour = ruleFor(rules, line, publishedOn(), day)?.colour;
      if (closing === undefined && colour === undefined) return [];
      // An unchanged note stays the same object, so that its row is not drawn again.
      const key = JSON.stringify([colour, closing?.standing, closing?.since]);
      const before = known.get(item);
      const note = before?.key === key ? before.note : noteOf({ colour, closing });
      known.set(item, { key, note });
      return [[item, note]];
    });
    $notes.set(new Map(notes));
  }, [closings, lines, day]);
  return <Returned {...{ lines, closings }} />;
}

/** How many of the shown rows have which colour, and the rules in words. */
export function Legend({ found, day }: { found: readonly Line[]; day: string }): VNode | null {
  const { $items, $who } = getLedger();
  const rules = colourRulesOf(useStore($items), useStore($who).unit);
  if (rules.length === 0) return null;
  const colours = ofPlan(found).map((line) => ruleFor(rules, line, publishedOn(), day)?.colour);
  const counts = coloursOf(rules).map(
    (colour) => [colour, colours.filter((one) => one === colour).length] as const,
  );
  return (
    <p class="legend">
      {warnings.shown(warnings.counts(counts, true))}
      {warnings.rules(rules)}
    </p>
  );
}

interface ReturnedProps {
  lines: readonly Line[];
  closings: ReadonlyMap<string, Closing>;
}

/**
 * The items of my unit that were returned, each with a button that leads to it. A task has no row, so its first row
 * is shown.
 */
function Returned({ lines, closings }: ReturnedProps): VNode | null {
  const rows = new Map(lines.map(({ row }) => [row.item, row]));
  const returned = [...closings].flatMap(([item, closing]) => {
    const row = rows.get(item) ?? lines.find((line) => line.row.taskId === item)?.row;
    return row === undefined || !isReturned(closing) ? [] : [{ item, row, closing }];
  });
  if (returned.length === 0) return null;
  return (
    <p class="notice due">
      <span>{words.returned(returned.length)}</span>
      {returned.map(({ item, row, closing }) => (
        <Button key={item} onClick={() => showRow(lines, row.item)}>
          {words.returnedItem(
            item === row.item ? row.place : row.taskPlace,
            closing.decided?.office ?? '',
          )}
        </Button>
      ))}
    </p>
  );
}
