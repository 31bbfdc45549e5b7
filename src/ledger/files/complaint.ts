import { isRecord, valueIn } from '../../outside/records.ts';
import type { RefusalReason } from '../../text/data/refusals.ts';
import type { EntryFault } from '../entries/entry.ts';
import { MOST_OVER, MOST_READ } from '../entries/limits.ts';

export interface Complaint {
  reason: RefusalReason;
  /** Where: a line and column, or a path like `ledgers[0].entries[3].at`. */
  where: string;
  /** The wrong piece, shortened; or what was found instead; or, for a limit, the limit. */
  what: string;
}

export interface Rejected {
  complaints: Complaint[];
}

/** Refuses a file or a sheet for one reason. The wrong piece is shortened. */
export function refuse(reason: RefusalReason, what: unknown = '', where = ''): Rejected {
  return { complaints: [{ reason, where: excerpt(where), what: excerpt(what) }] };
}

/**
 * Refuses a file or a sheet for its size.
 *
 * @param size In bytes; for a text, in characters.
 */
export function refuseSize(size: number, reason: RefusalReason = 'tooLarge'): Rejected {
  return refuse(reason, `${Math.ceil(size / 1_000_000)} MB`);
}

/** A file with millions of faults must not fill the memory with complaints. */
const MOST_COMPLAINTS = 1_000;

/** Collects complaints, each with the place in the file. */
export class Complaints {
  readonly all: Complaint[] = [];

  add(reason: RefusalReason, where: string, value: unknown): void {
    if (this.all.length < MOST_COMPLAINTS) this.all.push({ reason, where, what: excerpt(value) });
  }

  /** Complains about an entry. Field names are shortened, since a file may hold names of any length and kind. */
  addFault(fault: EntryFault, where: string, way: readonly string[], piece: unknown): void {
    if (this.all.length >= MOST_COMPLAINTS) return;
    const limits: Partial<Record<EntryFault, number>> = { tooLong: MOST_READ, tooMany: MOST_OVER };
    this.add(fault, [where, ...way.map(excerpt)].join('.'), limits[fault] ?? piece);
  }

  /** Complains about fields that are no text. */
  texts(record: Readonly<Record<string, unknown>>, where: string, names: readonly string[]): void {
    for (const name of names) {
      const value = valueIn(record, name);
      if (typeof value !== 'string') this.add('wrongType', where + name, value);
    }
  }

  /** The records of a list, each with its path. Anything that is no list or no record becomes a complaint. */
  records(value: unknown, where: string): [Record<string, unknown>, string][] {
    if (!Array.isArray(value)) {
      this.add('wrongType', where, value);
      return [];
    }
    return value.flatMap((one: unknown, index): [Record<string, unknown>, string][] => {
      if (isRecord(one)) return [[one, `${where}[${index}]`]];
      this.add('wrongType', `${where}[${index}]`, one);
      return [];
    });
  }
}

/** The most characters of a wrong piece that are shown. */
const LONGEST = 40;

/** Characters that break a line, turn its direction or are invisible: control signs, lone surrogates. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Words for one line of a message; only their beginning if they are long. */
export function shortened(words: string): string {
  const characters = Array.from(words.slice(0, 4 * LONGEST));
  const isWhole = characters.length <= LONGEST && words.length <= 4 * LONGEST;
  return isWhole ? words : `${characters.slice(0, LONGEST).join('')}…`;
}

/**
 * A piece of a file that may hold anything, made fit for one line of a message: shortened, without invisible
 * characters.
 *
 * @param value A text, or any value to be shown as JSON; '' for undefined.
 */
export function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return shortened(text).replace(UNSHOWN, ' ');
}
