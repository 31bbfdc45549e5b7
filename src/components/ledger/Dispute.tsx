import type { VNode } from 'preact';
import { valueIn } from '../../text/records.ts';
import type { ItemState } from '../../ledger/index.ts';
import { beside, fieldWords, signature, valueWords } from '../../text/index.ts';
import { Long } from '../base/Long.tsx';

interface DisputeProps {
  state: ItemState;
  field: string;
  /** Its name, where no table has it. */
  word?: string | undefined;
}

/** The words on which people disagree, each with who says so and when. */
export function Dispute({ state, field, word = '' }: DisputeProps): VNode {
  const claims = state.fields.get(field) ?? [];
  const sides = claims.map(
    ({ value, entry }) => `${valueWords(field, value)}（${signature(entry)}）`,
  );
  return (
    <p class="doubt">
      {valueIn(fieldWords, field) ?? word}
      {beside.disputed}
      <Long text={sides.join('')}>{sides.join('；')}</Long>
    </p>
  );
}
