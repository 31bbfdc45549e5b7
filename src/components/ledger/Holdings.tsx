import type { VNode } from 'preact';
import { dayOf } from '../../ledger/index.ts';
import type { Holding } from '../../ledger/index.ts';
import { data as words } from '../../text/index.ts';
import { nameWords } from './import-words.ts';

/** 甲 至 11-20，乙 至 9-30 */
export function Holdings({ holdings, now }: { holdings: Holding[]; now: number }): VNode {
  const year = new Date(now).getFullYear().toString();
  const said = holdings.map(
    ({ name, until, isAhead }) =>
      words.holding(nameWords(name), dayOf(Date.parse(until)), year) +
      (isAhead ? words.holdingAhead : ''),
  );
  return <>{said.join('，')}</>;
}
