import type { VNode } from 'preact';
import type { Missing } from '../../ledger/vault.ts';
import { lacking as words } from '../../text/lacking.ts';

/** Says that packs of the vault cannot be had. */
export function Lacking({ packs }: { packs: readonly Missing[] }): VNode {
  return (
    <p class="trouble" role="alert">
      {words.mine(packs)}
    </p>
  );
}
