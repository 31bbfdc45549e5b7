/** What offices have decided of my unit's items: loaded once an office has spoken. */
import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { closingsOf } from '../../ledger/index.ts';
import type { Closing, Line } from '../../ledger/index.ts';
import { talkWords as words } from '../../text/index.ts';
import { Button } from '../base/controls.tsx';
import { getLedger } from '../here/ledger.ts';
import { showRow } from './show-row.ts';
import { $notes } from './view.ts';

/** Whether it was returned, and the unit has said nothing since. */
function isToDo({ standing, since }: Closing): boolean {
  return standing === 'returned' && !since;
}

/** How an item stands, beside its status. */
function noteOf(closing: Closing): VNode {
  const said = words.standing(closing.standing, closing.since);
  return (
    <span class={isToDo(closing) ? 'timing overdue' : 'timing'}>
      {said === '' ? words.opinion : said}
    </span>
  );
}

/** Which items of my unit were returned, each with the way to it; a task as a whole is filled in on its own page. */
export function Returned({ lines }: { lines: readonly Line[] }): VNode | null {
  const { home, $items, $who } = getLedger();
  const { unit } = useStore($who);
  const states = useStore($items);
  const closings = useMemo(() => closingsOf(home, states, unit), [states, unit]);
  useLayoutEffect(() => {
    $notes.set(new Map([...closings].map(([item, closing]) => [item, noteOf(closing)])));
  }, [closings]);
  const rows = new Map(lines.map(({ row }) => [row.item, row]));
  const returned = [...closings].flatMap(([item, closing]) => {
    const row = rows.get(item) ?? lines.find((line) => line.row.taskId === item)?.row;
    return row === undefined || !isToDo(closing) ? [] : [{ item, row, closing }];
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
