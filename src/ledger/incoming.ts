import type { Entry } from './entry.ts';
import { isAhead } from './entry.ts';
import { excerpt } from './excerpt.ts';
import { canonical, mergeEntries } from './file.ts';
import type { LedgerFile, PlanLedger } from './file.ts';
import { foldItem } from './fold.ts';
import type { Claim } from './fold.ts';
import type { Complaint } from './read-file.ts';
import { STATUSES } from './status.ts';

/** So many plans of a file that does not fit are named. */
const MOST_TITLES = 5;

/** The plan that a file has to be of. */
export interface PlanHere {
  plan: string;
  title: string;
  /** SHA-256 of the plan's text, hex. */
  source: string;
}

/** The plan and the ledger that a file is compared with. */
export interface Here extends PlanHere {
  /** All ids that marks of this plan can have. */
  items: ReadonlySet<string>;
  /** What is here already. */
  entries: readonly Entry[];
  /** The clock of whoever reads, milliseconds since 1970. */
  now: number;
}

/** Where people disagree on a field of an item. */
export interface Dispute {
  item: string;
  unit: string;
  field: string;
  claims: Claim[];
}

/** What a file would bring, if it were taken. */
export interface Incoming {
  /** Entries that are not here yet. */
  fresh: Entry[];
  /** How many of its entries are here already. */
  known: number;
  /** Disagreements that there would be then and are not now, or not about all these values. */
  disputes: Dispute[];
  /** Fresh entries of items that the plan does not have; they are kept apart. */
  orphans: Entry[];
  /** Fresh entries from a clock that is more than a day ahead of this one. */
  ahead: Entry[];
  /** Fresh entries with a status that this version does not know; they count as `todo`. */
  strange: Entry[];
  /** Titles of the file's ledgers that are of other plans, and stay in the file. */
  others: string[];
}

/** By item and unit, each a group of its own. */
function grouped(entries: readonly Entry[]): Map<string, Map<string, Entry>> {
  const groups = new Map<string, Map<string, Entry>>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.item, entry.unit]);
    const group = groups.get(key) ?? new Map<string, Entry>();
    groups.set(key, group.set(entry.id, entry));
  }
  return groups;
}

function disputesIn(group: ReadonlyMap<string, Entry>): Dispute[] {
  const [first] = group.values();
  if (first === undefined) return [];
  const { item, unit } = first;
  return [...foldItem(group).fields]
    .filter(([, { length }]) => length > 1)
    .map(([field, claims]) => ({ item, unit, field, claims }));
}

/** Disagreements among all entries that bring in a value that nobody claimed before. */
function newDisputes(before: readonly Entry[], fresh: readonly Entry[]): Dispute[] {
  const old = grouped(before);
  return [...grouped(fresh)].flatMap(([key, group]) => {
    const known = old.get(key) ?? new Map<string, Entry>();
    const { fields } = foldItem(known);
    return disputesIn(new Map([...known, ...group])).filter(({ field, claims }) => {
      const claimed = new Set(fields.get(field)?.map(({ value }) => value));
      return claims.some(({ value }) => !claimed.has(value));
    });
  });
}

/** Whether an entry sets a status that this version does not know. */
export function isStrange({ set }: Entry): boolean {
  const { status } = set;
  return typeof status === 'string' && !STATUSES.some((known) => known === status);
}

/** Why a file without a ledger of this plan is refused: the titles of both sides are named. */
function otherPlan(others: readonly string[], { title }: PlanHere): Complaint {
  if (others.length === 0) return { reason: 'noLedger', where: title, what: '' };
  const titles = others.slice(0, MOST_TITLES).map(excerpt);
  const named = others.length > MOST_TITLES ? [...titles, '…'] : titles;
  return { reason: 'otherPlan', where: title, what: named.join('”“') };
}

/** A ledger fits a plan by its id or by its text. */
function fits(ledger: PlanLedger, { plan, source }: PlanHere): boolean {
  return ledger.plan === plan || (source !== '' && ledger.source === source);
}

/** Entries that are here under the same id with other content: entries are never edited. */
export function changedHere(
  entries: readonly Entry[],
  known: ReadonlyMap<string, Entry>,
): Complaint[] {
  return entries.flatMap((entry): Complaint[] => {
    const here = known.get(entry.id);
    const isSame = here === undefined || canonical(here) === canonical(entry);
    return isSame ? [] : [{ reason: 'changedHere', where: entry.item, what: entry.id }];
  });
}

/**
 * The entries of a file that are of a plan, and the titles of its ledgers that are of others.
 *
 * @returns Why it is refused, if none is of this plan.
 */
export function entriesFor(
  file: LedgerFile,
  plan: PlanHere,
): { entries: Entry[]; others: string[] } | { complaints: Complaint[] } {
  const fitting = file.ledgers.filter((ledger) => fits(ledger, plan));
  const others = file.ledgers.filter((ledger) => !fits(ledger, plan)).map(({ title }) => title);
  if (fitting.length === 0) return { complaints: [otherPlan(others, plan)] };
  const entries = mergeEntries(
    fitting.flatMap((ledger) => ledger.entries),
    [],
  );
  return { entries, others };
}

/**
 * What a file would bring to the ledger that is here; nothing is changed by asking.
 *
 * @returns Why it is refused, if it is: it is of another plan, or changes an entry that is here.
 */
export function compareWithHere(
  file: LedgerFile,
  here: Here,
): Incoming | { complaints: Complaint[] } {
  const found = entriesFor(file, here);
  if ('complaints' in found) return found;
  const { entries, others } = found;
  const known = new Map(here.entries.map((entry) => [entry.id, entry]));
  const complaints = changedHere(entries, known);
  if (complaints.length > 0) return { complaints };
  const fresh = entries.filter(({ id }) => !known.has(id));
  return {
    fresh,
    known: entries.length - fresh.length,
    disputes: newDisputes(here.entries, fresh),
    orphans: fresh.filter(({ item }) => !here.items.has(item)),
    ahead: fresh.filter((entry) => isAhead(entry, here.now)),
    strange: fresh.filter(isStrange),
    others,
  };
}

/** Up to when a ledger holds what somebody said. */
export interface Holding {
  /** The unit, or where it is '' the person, or ''. */
  name: string;
  count: number;
  /** The newest entry's moment, ISO 8601. */
  until: string;
  /** Whether that lies more than a day ahead: some clock is wrong. */
  isAhead: boolean;
}

/** What a ledger holds, by who says it, the newest first. */
export function holdingsOf(entries: readonly Entry[], now: number): Holding[] {
  const holdings = new Map<string, Holding>();
  for (const { unit, by, at } of entries) {
    const name = unit === '' ? by : unit;
    const { count, until } = holdings.get(name) ?? { count: 0, until: '' };
    const newest = at > until ? at : until;
    holdings.set(name, {
      name,
      count: count + 1,
      until: newest,
      isAhead: isAhead({ at: newest }, now),
    });
  }
  return [...holdings.values()].sort((one, other) => {
    if (one.until !== other.until) return one.until < other.until ? 1 : -1;
    return one.name < other.name ? -1 : 1;
  });
}
