import { excerpt } from './complaint.ts';
import type { Complaint, Rejected } from './complaint.ts';
import { isAhead } from '../entries/entry.ts';
import type { Entry } from '../entries/entry.ts';
import type { LedgerFile, PlanLedger } from './file.ts';
import { foldItem, groupsOf } from '../entries/fold.ts';
import type { Claim } from '../entries/fold.ts';
import { isGone } from '../entries/gone.ts';
import { siteKey } from '../browser/home.ts';
import type { Aliased, Home } from '../browser/home.ts';
import { sift } from './sift.ts';
import type { LeftOut } from './sift.ts';
import { STATUSES } from '../entries/statuses.ts';
import type { Who } from '../browser/who.ts';

/** How many plans of a refused file are named at most. */
const MOST_TITLES = 5;

/** The plan to which a file must belong. */
export type PlanHere = Omit<PlanLedger, 'entries'>;

/** The plan and the ledger that a file is compared with. */
export interface Here extends PlanHere, Aliased {
  /** All ids that marks of this plan can have. */
  items: ReadonlySet<string>;
  /** The entries that this ledger has. */
  entries: readonly Entry[];
  /** The reader's clock, milliseconds since 1970. */
  now: number;
  /** The id of this browser, and the person who types here; '' if there is none. */
  device: string;
  by: string;
}

/** Collects what a file is compared with. */
export function hereOf(
  { environment, site, plan, aliases }: Home,
  names: Pick<Here, 'title' | 'source' | 'items'>,
  entries: readonly Entry[],
  { by }: Who,
): Here {
  const device = environment.read(siteKey('device', site)) ?? '';
  const now = environment.now();
  return { plan, ...names, entries, now, device, by, ...(aliases && { aliases }) };
}

/** Where people disagree on a field of an item. */
export interface Dispute {
  item: string;
  unit: string;
  field: string;
  claims: Claim[];
}

/** A value that would be shown differently. */
export interface ShownChange extends Omit<Dispute, 'claims'> {
  /** The claim that is shown now; undefined if there is none. */
  before: Claim | undefined;
  /** The claim that is shown if the file is taken. */
  after: Claim;
  /** Whether the value that is shown now would stay beside the new one, as a disagreement. */
  stays: boolean;
}

/** All that a file brings if it is taken in. */
export interface Incoming {
  fresh: Entry[];
  /** How many of its entries this ledger already has. */
  known: number;
  leftOut: LeftOut[];
  /** Disagreements that would be new, or would have a new value. */
  disputes: Dispute[];
  /** Values that would be shown differently. Changes from a sheet are left out; they are listed cell by cell. */
  changes: ShownChange[];
  /** Fresh entries of items that the plan does not have; they are kept apart. */
  orphans: Entry[];
  /** Fresh entries from a clock that is more than a day ahead of this one. */
  ahead: Entry[];
  /** Fresh entries with a status that this version does not know. They count as `todo`. */
  strange: Entry[];
  /** Fresh entries that claim to have been made in this browser. */
  ownDevice: Entry[];
  /** Fresh entries of the person who types here, made in another browser. */
  ownName: Entry[];
  /** Titles of the file's ledgers of other plans, which are not taken. */
  others: string[];
  /** Whether the file was made over an earlier or later version of the plan's text. */
  isOfOtherText: boolean;
}

/** The effects of fresh entries: disagreements with a new value, and changes of what is shown. */
type Effects = Pick<Incoming, 'disputes' | 'changes'>;

function effectsOf(
  here: Here,
  fresh: readonly Entry[],
  isTold: (entry: Entry) => boolean,
): Effects {
  const old = groupsOf(here, here.entries);
  const effects: Effects = { disputes: [], changes: [] };
  for (const [item, units] of groupsOf(here, fresh)) {
    for (const [unit, group] of units) {
      const known = old.get(item)?.get(unit) ?? new Map<string, Entry>();
      const was = foldItem(known).fields;
      for (const [field, claims] of foldItem(new Map([...known, ...group])).fields) {
        const said = was.get(field) ?? [];
        const claimed = new Set(said.map(({ value }) => value));
        const isNew = claims.length > 1 && claims.some(({ value }) => !claimed.has(value));
        const [before] = said;
        const [after] = claims;
        const isShown =
          after !== undefined &&
          (before?.value ?? '') !== (after.value ?? '') &&
          !isTold(after.entry);
        const stays = before !== undefined && claims.some(({ value }) => value === before.value);
        if (isShown) effects.changes.push({ item, unit, field, before, after, stays });
        if (isNew) effects.disputes.push({ item, unit, field, claims });
      }
    }
  }
  return effects;
}

/**
 * The disagreements that have to be listed besides the changes. A change that leaves the old value beside the new one
 * already shows both sides.
 */
export function disputesBeside({ disputes, changes }: Effects): Dispute[] {
  const spot = ({ item, unit, field }: Omit<Dispute, 'claims'>): string =>
    JSON.stringify([item, unit, field]);
  const shown = new Set(changes.filter(({ stays }) => stays).map(spot));
  return disputes.filter((one) => one.claims.length > 2 || !shown.has(spot(one)));
}

/** Whether an entry sets a status that this version does not know. */
export function isStrange({ set }: Entry): boolean {
  const { status } = set;
  return typeof status === 'string' && !STATUSES.some((known) => known === status);
}

/** Why a file without a ledger of this plan is refused; names the plans on both sides. */
function otherPlan(others: readonly string[], { title }: PlanHere): Complaint {
  if (others.length === 0) return { reason: 'noLedger', where: title, what: '' };
  const titles = others.slice(0, MOST_TITLES);
  const named = others.length > MOST_TITLES ? [...titles, '…'] : titles;
  return { reason: 'otherPlan', where: title, what: named.join('\n') };
}

/** Whether a ledger belongs to a plan: by the plan's id, or by its text. */
function fits(ledger: PlanLedger, { plan, source }: PlanHere): boolean {
  return ledger.plan === plan || (source !== '' && ledger.source === source);
}

/**
 * The entries of a file that belong to a plan, unchanged, the shortened titles of its ledgers of other plans, and
 * whether it was made over another text of the plan.
 *
 * @returns Why the file is refused, if it has no ledger of this plan.
 */
export function entriesFor(
  file: LedgerFile,
  plan: PlanHere,
): (Pick<Incoming, 'others' | 'isOfOtherText'> & { entries: Entry[] }) | Rejected {
  const fitting = file.ledgers.filter((ledger) => fits(ledger, plan));
  const others = file.ledgers
    .filter((ledger) => !fits(ledger, plan))
    .map(({ title }) => excerpt(title));
  if (fitting.length === 0) return { complaints: [otherPlan(others, plan)] };
  const isOfOtherText = fitting.some(
    ({ source, entries }) =>
      entries.length > 0 && ![source, ''].includes(plan.source) && source !== '',
  );
  return { entries: fitting.flatMap((ledger) => ledger.entries), others, isOfOtherText };
}

/**
 * Works out what a file would bring to this ledger, and changes nothing.
 *
 * @param made Further entries that were just made from the changes in a sheet.
 * @returns Why the file is refused, if it is of another plan.
 */
export function compareWithHere(
  file: LedgerFile,
  here: Here,
  made: readonly Entry[] = [],
): Incoming | Rejected {
  const found = entriesFor(file, here);
  if ('complaints' in found) return found;
  const there = new Map(here.entries.map((entry) => [entry.id, entry]));
  const { fresh, known, leftOut } = sift([...found.entries, ...made], there);
  const madeHere = new Set(made.map(({ id }) => id));
  const carried = fresh.filter(({ id }) => !madeHere.has(id));
  const isOwn = ({ device }: Entry): boolean => device !== '' && device === here.device;
  return {
    fresh,
    known: known.length,
    leftOut,
    ...effectsOf(here, fresh, ({ id }) => madeHere.has(id)),
    orphans: fresh.filter(({ item }) => isGone(here, item, here.items)),
    ahead: fresh.filter((entry) => isAhead(entry, here.now)),
    strange: fresh.filter(isStrange),
    ownDevice: carried.filter(isOwn),
    ownName: carried.filter((entry) => here.by !== '' && entry.by === here.by && !isOwn(entry)),
    others: found.others,
    isOfOtherText: found.isOfOtherText,
  };
}
