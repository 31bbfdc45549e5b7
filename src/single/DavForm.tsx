import type { VNode } from 'preact';
import { single as words } from '../text/index.ts';

/** In place of src/components/ledger/DavForm.tsx: the one file asks no server, and says so. */
export function DavOffer(): VNode {
  return <p class="quiet">{words.noDav}</p>;
}

/** No password is ever asked for. */
export function DavForm(): null {
  return null;
}
