import type { VNode } from 'preact';
import { Long } from '../base/Long.tsx';
import { Evidence } from '../ledger/said.tsx';

/** Evidence in its cell, its addresses as links. */
export function EvidenceLinks({ text }: { text: string }): VNode {
  return (
    <p class="links">
      <Long text={text}>
        <Evidence text={text} />
      </Long>
    </p>
  );
}
