import type { VNode } from 'preact';

/** The one file asks no host, and has no room for what keeps a folder: ledgers are handed over as files. */
export function SharedFolder(): VNode | null {
  return null;
}
