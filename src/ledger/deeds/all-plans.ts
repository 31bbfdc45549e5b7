/** The ledgers of all plans of a site as one: one file, one backup, one reminder, one import. */
import { noteBackup, sinceBackup } from '../storage/backup.ts';
import type { SinceBackup } from '../storage/backup.ts';
import { refuse, refuseSize } from '../files/complaint.ts';
import type { Rejected } from '../files/complaint.ts';
import type { Entry } from '../entries/entry.ts';
import type { StorageRefusal } from '../browser/environment.ts';
import { fileNow } from '../files/file.ts';
import type { LedgerFile } from '../files/file.ts';
import { holdsSheet, isSheet } from '../files/file-kind.ts';
import { MOST_FILE_BYTES } from '../entries/limits.ts';
import { readLedgerFile } from '../files/read-file.ts';
import type { FileReading } from '../files/read-file.ts';
import { keptPlans } from '../storage/stored-progress.ts';
import type { Home, SiteHome } from '../browser/home.ts';
import { addEntries } from './imports.ts';
import { compareWithHere, entriesFor, hereOf } from '../files/preview-import.ts';
import type { Here, Incoming } from '../files/preview-import.ts';
import { createLedger } from './ledger.ts';
import { readStored } from '../storage/stored.ts';
import type { Unreadable } from '../storage/stored.ts';
import { deleteEntries } from './trash.ts';
import { readWho } from '../browser/who.ts';

/** A plan of the site, and where its ledger lives. */
export interface PlanPlace extends Pick<Here, 'title' | 'source'> {
  home: Home;
  /** The day on which it was published, YYYY-MM-DD; '' if that is not known. */
  published: string;
}

/** The marks of a plan in this browser, and what stands among them that it cannot read. */
interface Kept extends PlanPlace {
  entries: Entry[];
  unreadable: Unreadable[];
}

/**
 * The plans of which this browser keeps entries, each with what is stored. For a plan that the site no longer has, only
 * its id is known.
 */
export function keptOf({ environment, site }: SiteHome, plans: readonly PlanPlace[]): Kept[] {
  const known = new Map(plans.map((one) => [one.home.plan, one]));
  return keptPlans(environment, site).map((plan): Kept => {
    const place = known.get(plan) ?? {
      home: { environment, site, plan },
      title: plan,
      source: '',
      published: '',
    };
    return { ...place, ...readStored(place.home) };
  });
}

/** One file with the ledgers of all plans in this browser, and with all values that could not be read. */
export function fileOfAll(
  { environment, site }: SiteHome,
  plans: readonly PlanPlace[],
): LedgerFile {
  const kept = keptOf({ environment, site }, plans);
  const ledgers = kept.map(({ home, title, source, entries }) => {
    return { plan: home.plan, title, source, entries };
  });
  const raws = kept.flatMap(({ unreadable }) => unreadable);
  return fileNow({ environment, site }, readWho(environment, { site }).by, ledgers, raws);
}

/** Notes that all these ledgers have just been saved to a file. */
export function noteBackupOfAll(kept: readonly Kept[]): void {
  for (const { home, entries } of kept) noteBackup(home, entries);
}

/** How far all ledgers together have gone since their backups. A backup is due as soon as one ledger needs it. */
export function sinceBackupOfAll(kept: readonly Kept[]): SinceBackup {
  const each = kept.map(({ home, entries, published }) => sinceBackup(home, entries, published));
  const lasts = each.map(({ last }) => last);
  const oldest = lasts.includes(undefined) ? undefined : [...lasts].sort()[0];
  return {
    last: oldest,
    changes: each.reduce((sum, { changes }) => sum + changes, 0),
    days: Math.max(0, ...each.map(({ days }) => days)),
    isDue: each.some(({ isDue }) => isDue),
  };
}

/**
 * Reads a ledger file with any number of plans. Tables are refused: a table belongs to one plan, and only that plan's
 * page reads it.
 */
export async function readFileOfAll(file: File): Promise<FileReading> {
  try {
    if (await holdsSheet(file, isSheet(file))) return refuse('sheetOfPlan');
    return file.size > MOST_FILE_BYTES ? refuseSize(file.size) : readLedgerFile(await file.text());
  } catch {
    return refuse('unreadable', '', file.name);
  }
}

export interface PlanIncoming {
  place: PlanPlace;
  incoming: Incoming;
}

/**
 * Works out what a file would bring to all plans of the site, and changes nothing. Only the page of a plan knows the
 * plan's items, so entries of items that the text no longer has are taken too, as they are there.
 *
 * @returns For each plan of the site that the file is of, what it would bring; and the titles of its ledgers that fit
 * no plan. If none fits: why the file is refused.
 */
export function incomingOfAll(
  file: LedgerFile,
  plans: readonly PlanPlace[],
): { parts: PlanIncoming[]; others: string[] } | Rejected {
  const parts: PlanIncoming[] = [];
  const taken = new Set<string>();
  let refused: Rejected | undefined;
  for (const place of plans) {
    const { home, title, source } = place;
    const found = entriesFor(file, { plan: home.plan, title, source });
    if ('complaints' in found) {
      refused ??= found;
      continue;
    }
    const { entries } = readStored(home);
    const items = new Set(found.entries.map(({ item }) => item));
    const who = readWho(home.environment, home);
    const incoming = compareWithHere(file, hereOf(home, { title, source, items }, entries, who));
    if ('complaints' in incoming) continue;
    parts.push({ place, incoming });
    taken.add(home.plan).add(source);
  }
  if (parts.length === 0) return refused ?? { complaints: [] };
  const others = file.ledgers
    .filter(({ plan, source }) => !taken.has(plan) && !(source !== '' && taken.has(source)))
    .map(({ title }) => title);
  return { parts, others };
}

/**
 * Adds what a file brings to all plans. If storage refuses one part, nothing is added.
 *
 * @param name Of the file.
 * @returns How many entries were added, or why none could be.
 */
export function addToAll(parts: readonly PlanIncoming[], name: string): StorageRefusal | number {
  const done: { ledger: ReturnType<typeof createLedger>; ids: Set<string> }[] = [];
  let count = 0;
  for (const { place, incoming } of parts) {
    const ledger = createLedger(place.home);
    const added = addEntries(ledger, incoming.fresh, name);
    if (typeof added === 'string') {
      for (const { ledger: before, ids } of done) deleteEntries(before, ids);
      return added;
    }
    count += added.length;
    done.push({ ledger, ids: new Set(added.map(({ id }) => id)) });
  }
  return count;
}
