import type { VNode } from 'preact';
import { valueOf } from '../../ledger/index.ts';
import type { Field } from '../../ledger/index.ts';
import { dueNote } from '../../text/index.ts';
import { Pace } from './Pace.tsx';
import type { PaceProps } from './Pace.tsx';

/** What stands below a value in its cell: 序时进度 below 进度, what a time comes to below that. */
export function Beside({ field, ...of }: PaceProps & { field: Field }): VNode | null {
  if (field === 'percent') return <Pace {...of} />;
  const note = dueNote(valueOf(of.state, field));
  return note === '' ? null : <small>{note}</small>;
}
