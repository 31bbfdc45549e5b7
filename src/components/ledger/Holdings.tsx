import type { VNode } from 'preact';
import { dayOf, shortened } from '../../ledger/index.ts';
import type { Holding } from '../../ledger/index.ts';
import { data as words, shownName } from '../../text/index.ts';

/** 甲 至 11-20，乙 至 9-30 */
export function Holdings({ holdings, now }: { holdings: Holding[]; now: number }): VNode {
  const year = new Date(now).getFullYear().toString();
  const said = holdings.map(
    ({ name, until, isAhead }) =>
      words.holding(shownName(shortened(name)), dayOf(Date.parse(until)), year) +
      (isAhead ? words.holdingAhead : ''),
  );
  return <>{said.join('，')}</>;
}
