import type { VNode } from 'preact';
import { missingOf } from '../../ledger/vault.ts';
import { missingArchive as words } from '../../text/missing.ts';
import { getLedger } from '../here/ledger.ts';

/** Says that this browser's own entries are not all counted: its archive cannot be had. */
export function MissingOwn(): VNode {
  return <p class="doubt">{words.rollup(missingOf(getLedger().home))}</p>;
}
