import type { VNode } from 'preact';
import { todayOf, paceOf, valueOf } from '../../ledger/index.ts';
import type { Field, ItemState, TextDeadline } from '../../ledger/index.ts';
import { dueNote, paceWords } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { publishedOn } from '../here/plan-names.ts';

/** An item as its unit has filled it in, and its row in the table, if the page has the table. */
interface PaceProps {
  state: ItemState | undefined;
  row: { deadline: TextDeadline | undefined } | undefined;
}

/** 序时进度 as of today, shown beside 进度. Shows nothing where it cannot be worked out. */
export function Pace({ state, row }: PaceProps): VNode | null {
  const today = todayOf(getLedger().home.environment);
  const pace = paceOf(state, row?.deadline, publishedOn(), today);
  return pace === undefined ? null : <small>{paceWords(pace)}</small>;
}

/** The note below a value in its cell: 序时进度 below 进度; below a time, the day that it means. */
export function Beside({ field, ...of }: PaceProps & { field: Field }): VNode | null {
  if (field === 'percent') return <Pace {...of} />;
  const note = dueNote(valueOf(of.state, field));
  return note === '' ? null : <small>{note}</small>;
}
