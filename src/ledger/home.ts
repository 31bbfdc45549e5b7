/**
 * Where a ledger lives, and the names under which it is kept in localStorage. `<site>` in a name is the id in
 * `content/site.yaml`, never the path, so that a site that moves keeps its marks. Ids of sites, plans, items and
 * entries hold no colon.
 */
import { isRecord, valueIn } from '../text/records.ts';
import type { Entry } from './entry.ts';
import type { Basics, Environment, StorageRefusal } from './environment.ts';

/** Where a plan's ledger lives: in which browser, under which names. */
export interface Home<Door extends Basics = Environment> {
  environment: Door;
  /** Id of the site, from `content/site.yaml`. */
  site: string;
  plan: string;
  /** The region whose units its text names; absent outside of a plan. */
  region?: string | undefined;
  /**
   * Ids that items had before → the ids they have now; their entries count as entries of those. Names by which other
   * texts call units → those that this text has.
   */
  aliases?: Readonly<Record<string, string>>;
}

/** Where a site's ledgers live, whatever their plan. */
export type SiteHome = Pick<Home, 'environment' | 'site'>;

/** The ids that a plan's items had before. */
export type Aliased = Pick<Home, 'aliases'>;

/** The id that an item has now; the name that a unit has in this text. */
export function itemNow({ aliases = {} }: Aliased, item: string): string {
  return valueIn(aliases, item) ?? item;
}

/** The parts of such a name that say whose ledger it is. */
export type Names = Pick<Home, 'site' | 'plan'>;

/**
 * One key for each entry, written once: `taizhang:v1:<site>:<plan>:<item>:<entry>`; a deleted one is kept as
 * before, but in the trash: `taizhang:trash:v1:…`.
 */
export const ENTRY = 'taizhang:v1:';
export type Area = '' | 'trash:';

/** Before all keys of a plan's entries. */
export function planPrefix({ site, plan }: Names, area: Area = ''): string {
  return `taizhang:${area}v1:${site}:${plan}:`;
}

/** Keys of packs have this word where keys of entries have their item. */
export const PACKS = 'packed';

/** Before all keys of a plan's packs. */
export function packsPrefix(names: Names): string {
  return `${planPrefix(names)}${PACKS}:`;
}

/** Before all keys under which a plan's unreadable entries are set aside. */
export function quarantinePrefix(names: Names): string {
  return `taizhang:quarantine:v1:${planPrefix(names)}`;
}

/** How an entry's key ends. */
export function itemAndIdOf({ item, id }: Pick<Entry, 'item' | 'id'>): string {
  return `:${item}:${id}`;
}

/** The key of an entry. */
export function entryKey(names: Names, entry: Pick<Entry, 'item' | 'id'>, area: Area = ''): string {
  return planPrefix(names, area).slice(0, -1) + itemAndIdOf(entry);
}

/**
 * The key of what is kept once for all plans of a site: this browser profile's random id; who is typing and for which
 * unit; that this browser's habit of emptying storage has been read; what the columns of ordinary workbooks are; to
 * whom the report goes that is handed in, and who signs it; which folder a team shares (in IndexedDB also what opens
 * it).
 */
export function siteKey(
  what: 'device' | 'who' | 'told' | 'columns' | 'letter' | 'shared',
  site: string,
): string {
  return `taizhang:${what}:v1:${site}`;
}

type OfPlan =
  /** The cache from which the first paint draws; never the truth. */
  | 'snapshot'
  /** When the last backup was made, and the newest entry of each device in it. */
  | 'backup'
  /** The file into which each change is written, if there is one. */
  | 'auto'
  /** In IndexedDB: what is known of the files of the shared folder. */
  | 'shared'
  /** The last import: what it adds, under which name, and whether it is through. */
  | 'import'
  /** The end of an import that was cut off, until somebody has read of it. */
  | 'cutOff'
  /** The units that should report, as earlier builds kept them: for each plan. */
  | 'expected'
  /** What is typed into the form of an item and not saved; its key goes on with the item. */
  | 'draft'
  /** On which day entries in the trash were first seen to be old, YYYY-MM-DD. */
  | 'oldTrash'
  | 'views'
  /** In which order the table has its columns, and how wide they are. */
  | 'layout'
  /** The measures that my unit answers for. */
  | 'scope'
  /** Spellings of units that a reader has put together in the roll-up. */
  | 'spellings';

/** The key of what is kept once for a plan. */
export function planKey(what: OfPlan, { site, plan }: Names): string {
  return `taizhang:${what}:v1:${site}:${plan}`;
}

/** Under which it is tried whether there is room. */
export const PROBE_KEY = 'taizhang:probe:v1';

/** Reads the JSON under a key; undefined if there is none. */
export function readKept({ read }: Pick<Basics, 'read'>, key: string): unknown {
  try {
    return JSON.parse(read(key) ?? '');
  } catch {
    return undefined;
  }
}

/** The record that is kept under a key, its values still to be looked at; an empty one if it is none. */
export function readRecord(door: Pick<Basics, 'read'>, key: string): Record<string, unknown> {
  const kept = readKept(door, key);
  return isRecord(kept) ? kept : {};
}

/** Keeps a value; returns why not, or undefined if it is kept. */
export function keep(
  { write }: Pick<Basics, 'write'>,
  key: string,
  value: unknown,
): StorageRefusal | undefined {
  return write(key, JSON.stringify(value));
}
