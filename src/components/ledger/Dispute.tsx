import type { VNode } from 'preact';
import type { ItemState, NamedField } from '../../ledger/index.ts';
import { fieldWords, marks, signature, valueWords } from '../../text/index.ts';

/** What people disagree on, each with who says so and when. */
export function Dispute({ state, field }: { state: ItemState; field: NamedField }): VNode {
  const claims = state.fields.get(field) ?? [];
  const sides = claims.map(
    ({ value, entry }) => `${valueWords(field, value)}（${signature(entry)}）`,
  );
  return (
    <p class="doubt">
      {fieldWords[field]}
      {marks.disputed}
      {sides.join('；')}
    </p>
  );
}
