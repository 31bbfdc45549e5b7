import { MOST_TYPED } from '../ledger/index.ts';
import type { Status } from '../ledger/index.ts';
import { sheet as words, statusSynonyms, statusWords } from '../text/index.ts';
import { comparedCell, shownCell } from './sheet-text.ts';

/** What makes a changed cell unsure; `src/text/sheet.ts` has the sentences. */
export type Doubt = keyof typeof words.reasons;

/** A word for a status as words are compared: whatever its width, inner spaces and full stop. */
export function statusKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\uFE0F]/gu, '')
    .replace(/[。.]+$/u, '');
}

const STATUS_OF: ReadonlyMap<string, Status> = new Map(
  (Object.keys(statusWords) as Status[]).flatMap((status) =>
    [statusWords[status], ...statusSynonyms[status]].map(
      (word) => [statusKey(word), status] as const,
    ),
  ),
);

/** The last day of a month from 1, or a day of it; undefined if there is none. */
function dayOfMonth(year: string, month: string, date?: string): string | undefined {
  const [y, m] = [Number(year), Number(month)];
  const time = Date.UTC(y, date === undefined ? m : m - 1, Number(date ?? 0));
  const day = new Date(time).toISOString().slice(0, 10);
  return y >= 100 && day.startsWith(`${year}-${month.padStart(2, '0')}`) ? day : undefined;
}

/** The time behind a day. */
const TIME = /[\sT]+\d{1,2}:\d{2}(?::\d{2})?\s*$/u;
/** A day; in eight figures; a month. */
const DAYS = [
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?:[日号]前?)?$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
  /^(\d{4})年(\d{1,2})月(?:份|[底末]前?)?$/u,
];
const YEAR_END = /^(\d{4})年年?[底末]前?$/u;

/**
 * The day, YYYY-MM-DD, that people write as 2026-12-31, 2026.12.31, 2026年12月31日, 20261231, 2026年12月 or
 * 2026年底, in figures of any width; undefined for what needs a guess.
 */
export function dayOfWords(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(TIME, '').replace(/\s+/gu, '');
  const end = YEAR_END.exec(plain)?.[1];
  if (end !== undefined) return `${end}-12-31`;
  for (const pattern of DAYS) {
    const [, year, month = '', date] = pattern.exec(plain) ?? [];
    if (year !== undefined) return dayOfMonth(year, month, date);
  }
  return undefined;
}

/** The same, also of the number of days since 1899-12-30 by which spreadsheets keep a day. */
function readDay(text: string): string | undefined {
  if (!/^[1-9]\d{4}$/u.test(text)) return dayOfWords(text);
  return new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10);
}

/** What a cell showed when it went out. */
export function shown(text: string): string {
  return shownCell(text, words.more);
}

/** Whether two cells say the same, whatever programs have made of it. */
export function isAlike(one: string, other: string): boolean {
  return one === other || comparedCell(one) === comparedCell(other);
}

/** Whether a cell of a field says what it said, if maybe in another way. */
export function isSame(field: string, before: string, after: string): boolean {
  if (isAlike(before, after)) return true;
  if (field === 'status') {
    const status = STATUS_OF.get(statusKey(before));
    return (
      status !== undefined && status === (after === '' ? 'todo' : STATUS_OF.get(statusKey(after)))
    );
  }
  const day = field === 'due' ? readDay(before) : undefined;
  return day !== undefined && day === readDay(after);
}

/** What a field becomes; undefined if that cannot be told. */
export interface Reading {
  value: string | null | undefined;
  doubt?: Doubt;
}

/** What a changed cell makes of its field. */
export function readCell(field: string, before: string, text: string): Reading {
  if (text.length > MOST_TYPED) return { value: undefined, doubt: 'tooLong' };
  const isCut = before.endsWith(words.more) && text.endsWith(words.more);
  if (isCut) return { value: undefined, doubt: 'cut' };
  if (text === '') return { value: null };
  if (field === 'status') {
    const status = STATUS_OF.get(statusKey(text));
    return status === undefined ? { value: undefined, doubt: 'badStatus' } : { value: status };
  }
  if (field !== 'due') return { value: text };
  const day = readDay(text);
  return day === undefined ? { value: text, doubt: 'badDate' } : { value: day };
}
