import type { VNode } from 'preact';
import { missingAmong } from '../../ledger/storage/vault.ts';
import { missingArchive as words } from '../../text/data/missing.ts';
import { getLedger } from '../here/ledger.ts';

/** Tells that not all of this browser's own entries are counted, since its archive is missing. */
export function MissingOwn(): VNode {
  return <p class="doubt">{words.rollup(missingAmong(getLedger().$trouble.get().unreadable))}</p>;
}
