/** How far plans have come in this browser, read from storage, for pages on which no plan's ledger is open. */
import type { Environment } from '../browser/environment.ts';
import { foldItem, groupsOf } from '../entries/fold.ts';
import { ENTRY } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';
import { readStatus } from '../entries/statuses.ts';
import type { Status } from '../entries/statuses.ts';
import { readStored } from './stored.ts';
import { isArchiveMissing } from './stub.ts';

/** Ids of the plans of a site of which this browser keeps entries, sorted. */
export function keptPlans({ keys }: Pick<Environment, 'keys'>, site: string): string[] {
  const prefix = `${ENTRY}${site}:`;
  const plans = keys().flatMap((key) =>
    key.startsWith(prefix) ? [key.slice(prefix.length).split(':')[0] ?? ''] : [],
  );
  return [...new Set(plans)].sort();
}

/**
 * The statuses of a plan's items for one unit, by the present ids of the items. Items without an entry are left out.
 *
 * @returns Undefined if the archive is missing: with it the statuses might differ.
 */
export function storedStatuses(home: Home, unit: string): Map<string, Status> | undefined {
  const statuses = new Map<string, Status>();
  const { entries, unreadable } = readStored(home);
  if (isArchiveMissing(unreadable)) return undefined;
  for (const [item, units] of groupsOf(home, entries)) {
    const group = units.get(unit);
    if (group === undefined) continue;
    statuses.set(item, readStatus(foldItem(group).fields.get('status')?.[0]?.value));
  }
  return statuses;
}
