import type { VNode } from 'preact';
import { single as words } from '../text/index.ts';

/** Replaces src/components/shared-folder/DavForm.tsx: the one-file edition asks no server, and says so. */
export function DavOffer(): VNode {
  return <p class="quiet">{words.noDav}</p>;
}

/** The one-file edition never asks for a password. */
export function DavForm(): null {
  return null;
}
