import { browserEnvironment, readSnapshot, readWho } from '../../ledger/index.ts';
import type { Snapshot } from '../../ledger/index.ts';
import type { MarkOf } from '../../search/index.ts';

/**
 * Which items are done in this browser, for the filter of results. Each snapshot is read once, since a search is
 * short.
 */
export function readMarks(): MarkOf {
  const environment = browserEnvironment(window);
  const site = document.documentElement.dataset['site'] ?? '';
  const { unit } = readWho(environment, { site });
  const snapshots = new Map<string, Snapshot>();
  return (plan, clause) => {
    const snapshot = snapshots.get(plan) ?? readSnapshot({ environment, site, plan }, unit);
    snapshots.set(plan, snapshot);
    return snapshot.get(clause)?.status === 'done' ? 'done' : 'open';
  };
}
