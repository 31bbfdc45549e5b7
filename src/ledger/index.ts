/**
 * A team's marks, in one browser: what an entry is (entry), who stands over whom (standing), the
 * state that entries come to (fold), statuses and progress (status), what a click makes (tick), what
 * the first paint reads (snapshot), the names in storage (keys), the door to the browser
 * (environment), what it has stored (stored), and the ledger itself (store).
 */
export type { Entry } from './entry.ts';
export { browserEnvironment } from './environment.ts';
export type { Environment } from './environment.ts';
export { foldItem } from './fold.ts';
export type { Claim, ItemState } from './fold.ts';
export { entryKey, snapshotKey } from './keys.ts';
export { readSnapshot, writeSnapshot } from './snapshot.ts';
export type { Glance, Snapshot } from './snapshot.ts';
export { progress, readStatus, STATUSES } from './status.ts';
export type { Status } from './status.ts';
export { createLedger } from './store.ts';
export type { Ledger, Trouble } from './store.ts';
export type { Unreadable } from './stored.ts';
export { entryOfClick, glanceAfter } from './tick.ts';
