import type { VNode } from 'preact';
import { valueIn } from '../../text/records.ts';
import type { ItemState } from '../../ledger/index.ts';
import { beside, fieldWords, sidesWords, signature, valueWords } from '../../text/index.ts';
import { Long } from '../base/Long.tsx';

interface DisputeProps {
  state: ItemState;
  field: string;
  /** Its name, where no table has it. */
  word?: string | undefined;
  /** So many sides are named; on paper all. */
  most?: number | undefined;
}

/** The words on which people disagree, each with who says so and when. */
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
