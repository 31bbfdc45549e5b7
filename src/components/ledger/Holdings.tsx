import type { VNode } from 'preact';
import { dayOf, shortened } from '../../ledger/index.ts';
import type { Holding } from '../../ledger/index.ts';
import { data as words, shownName } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';

/** 甲 至 11-20，乙 至 9-30 */
export function Holdings({ holdings }: { holdings: Holding[] }): VNode {
  const year = new Date(getLedger().home.environment.now()).getFullYear().toString();
  const said = holdings.map(
    ({ name, until, isAhead }) =>
      words.holding(shownName(shortened(name)), dayOf(Date.parse(until)), year) +
      (isAhead ? words.holdingAhead : ''),
  );
  return <>{said.join('，')}</>;
}
