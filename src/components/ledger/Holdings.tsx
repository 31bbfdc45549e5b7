import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { dayOf, holdingsOf, shortened } from '../../ledger/index.ts';
import type { Entry } from '../../ledger/index.ts';
import { data as words, shownName } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';

/** So many are named; a list of those that report is shorter. */
const MOST_NAMED = 100;

/** Whose entries these are (units, or persons without one), each with the day of the latest: 甲 至 11-20，乙 至 9-30 */
export function Holdings({ entries }: { entries: readonly Entry[] }): VNode {
  const now = getLedger().home.environment.now();
  const year = new Date(now).getFullYear().toString();
  const holdings = useMemo(() => holdingsOf(entries, now), [entries]);
  const said = holdings
    .slice(0, MOST_NAMED)
    .map(
      ({ name, until, isAhead }) =>
        words.holding(shownName(shortened(name)), dayOf(Date.parse(until)), year) +
        (isAhead ? words.holdingAhead : ''),
    );
  return (
    <>
      {said.join('，')}
      {holdings.length > MOST_NAMED && words.holdingMore(holdings.length)}
    </>
  );
}
