import { MOST_TYPED, readPercent } from '../../ledger/index.ts';
import { valueIn } from '../../outside/records.ts';
import type { Status } from '../../ledger/index.ts';
import {
  dayOfWords,
  dueEnd,
  fields,
  sheet as words,
  statusSynonyms,
  statusWords,
} from '../../text/index.ts';
import { comparedCell } from './sheet-text.ts';

/** Why a changed cell is unsure. `src/text/table/sheet.ts` has the sentences. */
export type CellDoubt = keyof typeof words.reasons;

/** Whether a field holds a day, or may hold one. */
export function isDayField(field: string | undefined): boolean {
  const control = field === undefined ? '' : valueIn(fields, field)?.control;
  return control === 'day' || control === 'due';
}

/**
 * Whether a number is a year and an unclear month: programs keep 2027.1 for 2027.10 too. In a text, 2027.1 is what
 * somebody wrote.
 */
export function isTenth(number: string): boolean {
  return /^(?:19|20)\d\d\.1$/u.test(number);
}

/** A word for a status in the form for comparisons: without inner spaces and full stop at the end, in one width. */
export function statusKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\uFE0F]/gu, '')
    .replace(/[。.]+/gu, (run, at: number, all: string) =>
      at + run.length === all.length ? '' : run,
    );
}

const STATUS_OF: ReadonlyMap<string, Status> = new Map(
  (Object.keys(statusWords) as Status[]).flatMap((status) =>
    [statusWords[status], ...(statusSynonyms[status]?.split(' ') ?? [])].map(
      (word) => [statusKey(word), status] as const,
    ),
  ),
);

/** Whether a text is a word that offices use for a status. */
export function isStatusWord(text: string): boolean {
  return STATUS_OF.has(statusKey(text));
}

/** White space, with the time after a day if one follows. The pattern reads each run once, however long it is. */
const TIME = /[\sT]+(\d{1,2}:\d{2}(?::\d{2})?\s*$)?/gu;

function withoutTime(text: string): string {
  return text.replace(TIME, (run, time: string | undefined) => (time === undefined ? run : ''));
}

/** A day as people write it, with a time or without, or as spreadsheets count it: in days since 1899-12-30. */
function readDay(text: string): string | undefined {
  if (!/^[1-9]\d{4}$/u.test(text)) return dayOfWords(withoutTime(text));
  return new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10);
}

/** Whether two cells say the same, apart from what programs change. */
export function isAlike(one: string, other: string): boolean {
  return one === other || comparedCell(one) === comparedCell(other);
}

/** Whether a cell of a field still says the same, perhaps in another way. */
export function isSame(field: string, before: string, after: string): boolean {
  if (isAlike(before, after)) return true;
  if (field === 'status') {
    const status = STATUS_OF.get(statusKey(before));
    return (
      status !== undefined && status === (after === '' ? 'todo' : STATUS_OF.get(statusKey(after)))
    );
  }
  if (field === 'percent') {
    const said = readPercent(before);
    return said !== undefined && said === readPercent(after);
  }
  const day = isDayField(field) ? readDay(before) : undefined;
  return day !== undefined && day === readDay(after);
}

/** The new value of a field; undefined if it cannot be told. */
export interface CellReading {
  value: string | null | undefined;
  doubt?: CellDoubt;
}

/** Whether some cells of a column are shares below 1. A 1 among them may then mean the whole. */
export function haveShares(texts: readonly string[]): boolean {
  return texts.some((text) => /^0?\.\d+$/u.test(text) && Number(text) > 0);
}

/** 进度 as a number. A spreadsheet keeps 80% as 0.8. */
function readShare(text: string, isAmongShares: boolean): CellReading {
  const said = readPercent(text);
  if (isAmongShares && said === 1 && !/%$/u.test(text.normalize('NFKC'))) {
    return { value: '100', doubt: 'whole' };
  }
  if (said !== undefined) return { value: String(said) };
  const share = /^0?\.\d{1,2}$/u.test(text) ? Math.round(100 * Number(text)) : undefined;
  if (share !== undefined) return { value: String(share), doubt: 'share' };
  return { value: undefined, doubt: 'badPercent' };
}

/** What a spreadsheet shows, copies and writes into .csv if a column is too narrow for a day or a number. */
const TOO_NARROW = /^[#＃]{2,}$/u;

/** Whether words may stand in a field for a time: they name its last day, or have no number in them (长期). */
function areDueWords(text: string): boolean {
  return dueEnd(text) !== '' || !/\p{Nd}/u.test(text);
}

/**
 * Reads a changed cell as a value of its field.
 *
 * @param isAmongShares Whether other cells of its column are shares below 1.
 */
export function readCell(
  field: string,
  before: string,
  text: string,
  isAmongShares = false,
): CellReading {
  if (text.length > MOST_TYPED) return { value: undefined, doubt: 'tooLong' };
  if (TOO_NARROW.test(text)) return { value: undefined, doubt: 'narrow' };
  const isCut = before.endsWith(words.more) && text.endsWith(words.more);
  if (isCut) return { value: undefined, doubt: 'cut' };
  if (text === '') return { value: null };
  if (field === 'status') {
    const status = STATUS_OF.get(statusKey(text));
    return status === undefined ? { value: undefined, doubt: 'badStatus' } : { value: status };
  }
  if (field === 'percent') return readShare(text, isAmongShares);
  if (!isDayField(field)) return { value: text };
  const day = readDay(text);
  if (day !== undefined) return { value: day };
  const isKept = valueIn(fields, field)?.control === 'due' && areDueWords(text);
  return isKept ? { value: text } : { value: text, doubt: 'badDate' };
}
