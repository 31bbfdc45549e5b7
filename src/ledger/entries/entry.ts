import { isRecord, valueIn } from '../../outside/records.ts';
import { DAY } from '../browser/days.ts';
import { DEEPEST, MOST_OVER, MOST_READ } from './limits.ts';

/** One change that somebody made to one item. Entries are never edited. */
export interface Entry {
  /** Time-ordered; made by `newId`. */
  id: string;
  /** A measure, a task or a target: `3.1.1-1`. */
  item: string;
  /** The unit for which the entry speaks, as its people write it, or ''. */
  unit: string;
  /** The person's name, as written, or ''. */
  by: string;
  /** Random id of this browser profile. */
  device: string;
  /** When the entry was made, ISO 8601 UTC, by this device's clock. */
  at: string;
  /** The heads of this item and unit that the person was shown. The entry stands over them. */
  over: string[];
  /**
   * When it was said, ISO 8601 UTC, if that was not `at`: the day of a sheet that was taken in later, or the moment of
   * a value that an undo or a take-over repeats.
   */
  on?: string;
  /** Fingerprint of the clause's wording, 16 hex digits. */
  text: string;
  /** Fields and their new values; null empties a field. Fields that this build does not know are kept. */
  set: Record<string, string | null>;
}

type Fields = Readonly<Record<string, unknown>>;

export type EntryFault =
  'wrongType' | 'badId' | 'badItem' | 'badMoment' | 'tooLong' | 'tooMany' | 'tooDeep';

/** Is told each fault, the path to it (`set`, `status`), and the wrong piece. */
export type Tell = (fault: EntryFault, way: readonly string[], piece: unknown) => void;

/** Ids are parts of storage keys, so they hold no colon. */
const ID = /^[\w-]{1,64}$/u;
const ITEM = /^[0-9A-Za-z.~-]{1,64}$/u;
/** Years before 0 and after 9999, which some clocks show, have a sign and six digits. */
const MOMENT = /^((?:\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?Z$/u;

/** Whether a text is a moment that exists. Some browsers read the 30th of February as a day in March. */
function isMoment(value: string): boolean {
  const [, second] = MOMENT.exec(value) ?? [];
  const time = second === undefined ? Number.NaN : Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(second ?? value);
}

const TEXTS = ['id', 'item', 'unit', 'by', 'device', 'at', 'on', 'text'];

/** What is wrong with a text of an entry, by the text's name. */
function faultOf(name: string, value: unknown): EntryFault | undefined {
  if (typeof value !== 'string') return 'wrongType';
  if (value.length > MOST_READ) return 'tooLong';
  if (name === 'id' && !ID.test(value)) return 'badId';
  if (name === 'item' && !ITEM.test(value)) return 'badItem';
  return (name === 'at' || name === 'on') && !isMoment(value) ? 'badMoment' : undefined;
}

/** The levels of a file around an entry: a file holds a list of ledgers, and each ledger a list of entries. */
const LEVELS_AROUND = 4;

/** Whether a value has more than so many levels of records and lists. */
export function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

/**
 * Checks an entry, whether it comes from storage or from a file: both accept the same, so whatever was stored can come
 * back by a file.
 *
 * @param tell Is told each fault.
 */
export function checkEntry(entry: Fields, tell: Tell): void {
  const check = (name: string, way: readonly string[], value: unknown): void => {
    const fault = faultOf(name, value);
    if (fault !== undefined) tell(fault, way, value);
  };
  for (const name of TEXTS) {
    const value = valueIn(entry, name);
    if (name !== 'on' || value !== undefined) check(name, [name], value);
  }
  const { over, set } = entry;
  if (!Array.isArray(over)) tell('wrongType', ['over'], over);
  else if (over.length > MOST_OVER) tell('tooMany', ['over'], over);
  else {
    over.forEach((id: unknown, index) => {
      const fault = faultOf('id', id);
      if (fault !== undefined) tell(fault, [`over[${index}]`], id);
    });
  }
  if (!isRecord(set)) tell('wrongType', ['set'], set);
  else {
    for (const name of Object.keys(set)) {
      const value = valueIn(set, name);
      check('', ['set'], name);
      if (value !== null) check('', ['set', name], value);
    }
  }
  if (isDeeperThan(DEEPEST - LEVELS_AROUND, entry)) tell('tooDeep', [], entry);
}

/** Whether a value is an entry. It may have fields that this build does not know. */
export function isEntry(value: unknown): value is Entry {
  let isGood = isRecord(value);
  if (isRecord(value)) checkEntry(value, () => (isGood = false));
  return isGood;
}

/** Whether a value is a list of entries. */
export function areEntries(value: unknown): value is Entry[] {
  return Array.isArray(value) && value.every(isEntry);
}

/**
 * The entry that a stored text holds, with fields that this build does not know.
 *
 * @returns Undefined if the text is no JSON or no entry.
 */
export function readEntry(raw: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    return isEntry(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

let lastTime = 0;

/**
 * A new id: nine base-36 digits of milliseconds, then 80 random bits. Ids made in one page sort in the order in which
 * they were made, even within one millisecond or after the clock was set back.
 *
 * @param now Milliseconds since 1970.
 * @param random Ten random bytes.
 */
export function newId(now: number, random: Uint8Array): string {
  lastTime = Math.max(now, lastTime + 1);
  const digits = Array.from(random, (byte) => byte.toString(16).padStart(2, '0'));
  return lastTime.toString(36).padStart(9, '0') + digits.join('');
}

/** When the content of an entry was said, ISO 8601 UTC. Reports, the order of claims and 更新时间 use this moment. */
export function momentOf({ at, on }: Pick<Entry, 'at' | 'on'>): string {
  return on ?? at;
}

/** Sorts by when something was said, the latest first. Entries of one moment sort by when they were written down. */
export function later(one: Entry, other: Entry): number {
  const [mine, others] = [momentOf(one), momentOf(other)];
  if (mine !== others) return mine < others ? 1 : -1;
  return one.id < other.id ? 1 : -1;
}

/** Whether an entry is dated more than a day after now: some clock is wrong. */
export function isAhead(entry: Pick<Entry, 'at' | 'on'>, now: number): boolean {
  return Date.parse(momentOf(entry)) - now > DAY;
}
