import type { VNode } from 'preact';
import type { Missing } from '../../ledger/storage/vault.ts';
import { missingArchive as words } from '../../text/data/missing.ts';

/** Tells that packs of the vault are missing. */
export function MissingArchive({ packs }: { packs: readonly Missing[] }): VNode {
  return (
    <p class="trouble" role="alert">
      {words.mine(packs)}
    </p>
  );
}
