import type { VNode } from 'preact';
import { dayOf, paceOf } from '../../ledger/index.ts';
import type { ItemState, TextDeadline } from '../../ledger/index.ts';
import { paceWords } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { publishedOn } from '../here/plan-names.ts';

/** An item as its unit has filled it in, and its row, where the page has one. */
export interface PaceProps {
  state: ItemState | undefined;
  row: { deadline: TextDeadline | undefined } | undefined;
}

/** 序时进度 as of today, beside 进度; nothing where it cannot be told. */
export function Pace({ state, row }: PaceProps): VNode | null {
  const today = dayOf(getLedger().home.environment.now());
  const pace = paceOf(state, row?.deadline, publishedOn(), today);
  return pace === undefined ? null : <small>{paceWords(pace)}</small>;
}
