import type { VNode } from 'preact';
import type { ItemState, NamedField } from '../../ledger/index.ts';
import { fieldWords, marks, signature, valueWords } from '../../text/index.ts';
import { Long } from '../base/Long.tsx';

interface DisputeProps {
  state: ItemState;
  field: NamedField;
}

/** What people disagree on, each with who says so and when. */
export function Dispute({ state, field }: DisputeProps): VNode {
  const claims = state.fields.get(field) ?? [];
  const sides = claims.map(
    ({ value, entry }) => `${valueWords(field, value)}（${signature(entry)}）`,
  );
  return (
    <p class="doubt">
      {fieldWords[field]}
      {marks.disputed}
      <Long text={sides.join('')}>{sides.join('；')}</Long>
    </p>
  );
}
