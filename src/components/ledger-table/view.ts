import { atom } from 'nanostores';
import { readView, WHOLE, writeView } from '../../ledger/index.ts';
import type { View } from '../../ledger/index.ts';
import { getLedger } from '../here/ledger.ts';

/** What the table shows. */
export const $view = atom<View>(WHOLE);

/** Shows what the address says; where that names no unit, mine is picked. */
export function showAsked(): void {
  const fields = new URLSearchParams(location.search);
  const { answers } = getLedger().$who.get();
  $view.set({ ...readView(fields), ...(fields.has('unit') ? {} : { unit: answers }) });
}

/** Shows something else, from its first page on, and says so in the address. */
export function setView(part: Partial<View>): void {
  const next = { ...$view.get(), page: 1, ...part };
  $view.set(next);
  const fields = writeView(next, getLedger().$who.get().answers);
  history.replaceState(null, '', fields === '' ? location.pathname : `?${fields}`);
}
