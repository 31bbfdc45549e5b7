import type { VNode } from 'preact';
import { valueIn } from '../../outside/records.ts';
import type { ItemState } from '../../ledger/index.ts';
import { beside, fieldWords, sidesWords, signature, valueWords } from '../../text/index.ts';
import { Long } from '../base/Long.tsx';

interface DisputeProps {
  state: ItemState;
  field: string;
  /** The field's name, where no table of fields has it. */
  word?: string | undefined;
  /** How many sides are named. On paper all are. */
  most?: number | undefined;
}

/** The values on which people disagree, each with the person and the time. */
export function Dispute({ state, field, word = '', most }: DisputeProps): VNode {
  const claims = state.fields.get(field) ?? [];
  const sides = sidesWords(
    claims,
    ({ value, entry }) => `${valueWords(field, value)}（${signature(entry)}）`,
    most,
  );
  return (
    <p class="doubt">
      {valueIn(fieldWords, field) ?? word}
      {beside.disputed}
      <Long text={sides}>{sides}</Long>
    </p>
  );
}
