import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { dayOf, holdingsOf, shortened } from '../../ledger/index.ts';
import type { Entry } from '../../ledger/index.ts';
import { data as words, shownName } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';

/** The most names to show. A list of units that report is shorter than this. */
const MOST_NAMED = 100;

/**
 * The units of the entries, or the persons where there is no unit, each with the day of the latest entry:
 * 甲（至11月20日）、乙（至9月30日）
 */
export function Holdings({ entries }: { entries: readonly Entry[] }): VNode {
  const now = getLedger().home.environment.now();
  const year = new Date(now).getFullYear().toString();
  const holdings = useMemo(() => holdingsOf(entries, now), [entries]);
  const said = holdings.slice(0, MOST_NAMED).map((held) => {
    const name = shownName(shortened(held.name));
    return words.holding({ ...held, name }, dayOf(Date.parse(held.until)), year);
  });
  return (
    <>
      {said.join('、')}
      {holdings.length > MOST_NAMED && words.holdingMore(holdings.length)}
    </>
  );
}
