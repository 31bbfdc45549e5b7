import { isRecord, valueIn } from '../text/records.ts';
import type { RefusalReason } from '../text/refusals.ts';
import type { EntryFault } from './entry.ts';
import { MOST_OVER, MOST_READ } from './limits.ts';

export interface Complaint {
  reason: RefusalReason;
  /** Where: a line and column, or a path like `ledgers[0].entries[3].at`. */
  where: string;
  /** The piece that is wrong, shortened; or what is named instead; of a limit, the limit. */
  what: string;
}

export interface Rejected {
  complaints: Complaint[];
}

/** A file or a sheet refused for one reason; the piece that is wrong is shortened. */
export function refuse(reason: RefusalReason, what: unknown = '', where = ''): Rejected {
  return { complaints: [{ reason, where: excerpt(where), what: excerpt(what) }] };
}

/**
 * A file or a sheet refused for its size.
 *
 * @param size In bytes; of a text, in characters.
 */
export function refuseSize(size: number, reason: RefusalReason = 'tooLarge'): Rejected {
  return refuse(reason, `${Math.ceil(size / 1_000_000)} MB`);
}

/** A file of millions of wrong things must not fill the memory with complaints. */
const MOST_COMPLAINTS = 1_000;

/** Collects what is wrong, by where it stands. */
export class Complaints {
  readonly all: Complaint[] = [];

  add(reason: RefusalReason, where: string, value: unknown): void {
    if (this.all.length < MOST_COMPLAINTS) this.all.push({ reason, where, what: excerpt(value) });
  }

  /** Complains of an entry; names of fields may be as long and strange as a file likes. */
  addFault(fault: EntryFault, where: string, way: readonly string[], piece: unknown): void {
    if (this.all.length >= MOST_COMPLAINTS) return;
    const limits: Partial<Record<EntryFault, number>> = { tooLong: MOST_READ, tooMany: MOST_OVER };
    this.add(fault, [where, ...way.map(excerpt)].join('.'), limits[fault] ?? piece);
  }

  /** Complains of what is no text. */
  texts(record: Readonly<Record<string, unknown>>, where: string, names: readonly string[]): void {
    for (const name of names) {
      const value = valueIn(record, name);
      if (typeof value !== 'string') this.add('wrongType', where + name, value);
    }
  }

  /** The records of a list, each with its path; what is no list or no record is a complaint. */
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

/** So much of what is wrong is shown, in characters. */
const LONGEST = 40;

/** Signs that break a line, turn its direction or do not show: control signs, lone surrogates. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Words for a line of a message; of more, the beginning. */
export function shortened(words: string): string {
  const characters = Array.from(words.slice(0, 4 * LONGEST));
  const isWhole = characters.length <= LONGEST && words.length <= 4 * LONGEST;
  return isWhole ? words : `${characters.slice(0, LONGEST).join('')}…`;
}

/**
 * A piece of a file that may hold anything, for one line of a message: shortened, only what shows.
 *
 * @param value A text, or JSON; '' for undefined.
 */
export function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return shortened(text).replace(UNSHOWN, ' ');
}
