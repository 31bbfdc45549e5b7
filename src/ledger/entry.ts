/** One change that somebody made to one item. Entries are never edited. */
export interface Entry {
  /** Time-ordered; made by `newId`. */
  id: string;
  /** A measure, a task or a target: `3.1.1-1`. */
  item: string;
  /** The unit it speaks for, as its people write it, or ''. */
  unit: string;
  /** The person, as written, or ''. */
  by: string;
  /** Random id of this browser profile. */
  device: string;
  /** ISO 8601 UTC, the clock as it stood. */
  at: string;
  /** The entries of this item and unit that no other stood over in what its maker was shown. */
  over: string[];
  /**
   * When what it says was said, ISO 8601 UTC, where that was not `at`: the day of a sheet that was taken in
   * later, the moment of a value that an undo or a take-over repeats.
   */
  on?: string;
  /** Fingerprint of the clause's wording, 16 hex digits. */
  text: string;
  /** Fields and their new values; null empties a field. What is unknown is kept. */
  set: Record<string, string | null>;
}

const TEXTS = ['id', 'item', 'unit', 'by', 'device', 'at', 'text'] as const;

/** Whether a value is an object with names and values. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEntry(value: unknown): value is Entry {
  if (!isRecord(value)) return false;
  const { over, set, on } = value;
  return (
    (on === undefined || typeof on === 'string') &&
    TEXTS.every((name) => typeof value[name] === 'string') &&
    Array.isArray(over) &&
    over.every((id) => typeof id === 'string') &&
    isRecord(set) &&
    Object.values(set).every((field) => field === null || typeof field === 'string')
  );
}

/**
 * The entry that a stored text holds, fields that we do not know included.
 *
 * @returns undefined if the text is no JSON or no entry.
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
 * A new id: nine base-36 digits of milliseconds, then 80 random bits. Ids made in one page sort in
 * the order made, even within a millisecond or when the clock is set back.
 *
 * @param now Milliseconds since 1970.
 * @param random Ten random bytes.
 */
export function newId(now: number, random: Uint8Array): string {
  lastTime = Math.max(now, lastTime + 1);
  const digits = Array.from(random, (byte) => byte.toString(16).padStart(2, '0'));
  return lastTime.toString(36).padStart(9, '0') + digits.join('');
}

/** When what an entry says was said, ISO 8601 UTC: reports, order and 更新时间 go by it. */
export function momentOf({ at, on }: Pick<Entry, 'at' | 'on'>): string {
  return on ?? at;
}

/** A clock is trusted so far, in milliseconds. */
const DAY = 86_400_000;

/** Whether an entry says that it was made more than a day after now: some clock is wrong. */
export function isAhead(entry: Pick<Entry, 'at' | 'on'>, now: number): boolean {
  return Date.parse(momentOf(entry)) - now > DAY;
}
