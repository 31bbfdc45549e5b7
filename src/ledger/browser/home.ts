/**
 * Where a ledger lives, and the names under which it is kept in localStorage. `<site>` in a name is the id in
 * `content/site.yaml`, never the path, so that a site that moves keeps its marks. Site, plan, item and entry ids have
 * no colon.
 */
import { isRecord, valueIn } from '../../outside/records.ts';
import type { Basics, Environment, StorageRefusal } from './environment.ts';

/** Where the ledger of a plan is stored: in which browser, under which names. */
export interface Home<Door extends Basics = Environment> {
  environment: Door;
  /** Id of the site, from `content/site.yaml`. */
  site: string;
  plan: string;
  /** The region whose units the plan's text names; absent on pages of no plan. */
  region?: string | undefined;
  /**
   * Former ids of items → their present ids, under which their entries now count. Also names that other texts give to
   * units → the names that this text gives them.
   */
  aliases?: Readonly<Record<string, string>>;
}

/** Where the ledgers of a site are stored, for any of its plans. */
export type SiteHome = Pick<Home, 'environment' | 'site'>;

/** What the items and units of a plan were called otherwise. */
export type Aliased = Pick<Home, 'aliases'>;

/** The present id of an item, or the name of a unit in this text. */
export function itemNow({ aliases = {} }: Aliased, item: string): string {
  return valueIn(aliases, item) ?? item;
}

/** The parts of a key that say to which ledger it belongs. */
export type Names = Pick<Home, 'site' | 'plan'>;

/**
 * Each entry has one key and is written once: `taizhang:v1:<site>:<plan>:<item>:<entry>`. A deleted entry moves to the
 * trash: `taizhang:trash:v1:…`.
 */
export const ENTRY = 'taizhang:v1:';
export type Area = '' | 'trash:';

/** The beginning of all keys of a plan's entries. */
export function planPrefix({ site, plan }: Names, area: Area = ''): string {
  return `taizhang:${area}v1:${site}:${plan}:`;
}

/** Keys of packs have this word in the place where keys of entries have their item. */
export const PACKS = 'packed';

/** The beginning of all keys of a plan's packs. */
export function packsPrefix(names: Names): string {
  return `${planPrefix(names)}${PACKS}:`;
}

/** What stands before the key of a value that is set aside. */
export const QUARANTINE = 'taizhang:quarantine:v1:';

/** The beginning of all keys under which a plan's unreadable entries are set aside. */
export function quarantinePrefix(names: Names): string {
  return QUARANTINE + planPrefix(names);
}

/** What tells an entry from all others of its plan. */
interface Named {
  item: string;
  id: string;
}

/** The end of an entry's key. */
export function itemAndIdOf({ item, id }: Named): string {
  return `:${item}:${id}`;
}

/** The key of an entry. */
export function entryKey(names: Names, entry: Named, area: Area = ''): string {
  return planPrefix(names, area).slice(0, -1) + itemAndIdOf(entry);
}

/**
 * The key of a value that is kept once for all plans of a site. `device`: this browser profile's random id. `who`: who
 * is typing, and for which unit. `told`: the reader knows that this browser empties storage. `columns`: what the
 * columns of ordinary workbooks are. `letter`: to whom the report is handed in, and who signs it. `shared`: which
 * folder a team shares (in IndexedDB also what opens it).
 */
export function siteKey(
  what: 'device' | 'who' | 'told' | 'columns' | 'letter' | 'shared',
  site: string,
): string {
  return `taizhang:${what}:v1:${site}`;
}

type OfPlan =
  /** A cache for the first paint; the entries alone are the truth. */
  | 'snapshot'
  /** When the last backup was made, and the newest entry of each device in it. */
  | 'backup'
  /** The file into which each change is written, if there is one. */
  | 'auto'
  /** In IndexedDB: what is known of the files of the shared folder. */
  | 'shared'
  /** The last import: which entries it adds, under which name, and whether it is complete. */
  | 'import'
  /** How an import that was cut off ended, until somebody has read that. */
  | 'cutOff'
  /** The units that should report, as earlier builds kept them for each plan. */
  | 'expected'
  /** What is typed into the form of an item and not saved. The item's id follows in its key. */
  | 'draft'
  /** On which day entries in the trash were first seen to be old, YYYY-MM-DD. */
  | 'oldTrash'
  | 'views'
  /** The order and the widths of the table's columns. */
  | 'layout'
  /** The measures for which my unit answers. */
  | 'scope'
  /** Spellings of units that a reader has put together in the roll-up. */
  | 'spellings';

/** The key of a value that is kept once for a plan. */
export function planKey(what: OfPlan, { site, plan }: Names): string {
  return `taizhang:${what}:v1:${site}:${plan}`;
}

/** A key for trying whether there is room. */
export const PROBE_KEY = 'taizhang:probe:v1';

/** Reads the JSON under a key; undefined if there is none. */
export function readKept({ read }: Pick<Basics, 'read'>, key: string): unknown {
  try {
    return JSON.parse(read(key) ?? '');
  } catch {
    return undefined;
  }
}

/** The record that is kept under a key, its values not yet checked; an empty one if there is no record. */
export function readRecord(door: Pick<Basics, 'read'>, key: string): Record<string, unknown> {
  const kept = readKept(door, key);
  return isRecord(kept) ? kept : {};
}

/** Keeps a value under a key, as `readKept` reads it. Returns why it is not kept, or undefined if it is. */
export function writeKept(
  { write }: Pick<Basics, 'write'>,
  key: string,
  value: unknown,
): StorageRefusal | undefined {
  return write(key, JSON.stringify(value));
}
