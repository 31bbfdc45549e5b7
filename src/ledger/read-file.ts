import { isRecord } from './entry.ts';
import { excerpt } from './excerpt.ts';
import { canonical, FORMAT, VERSION } from './file.ts';
import type { LedgerFile } from './file.ts';

/** Why a file or a sheet is refused; `src/text/import.ts` has the sentences. */
export type Reason =
  | 'empty'
  | 'tooLarge'
  | 'cutOff'
  | 'notJson'
  | 'otherFormat'
  | 'newer'
  | 'wrongType'
  | 'badId'
  | 'badItem'
  | 'badMoment'
  | 'tooLong'
  | 'tooMany'
  | 'tooDeep'
  | 'twoOfOneId'
  | 'changedHere'
  | 'noLedger'
  | 'otherPlan'
  | 'unreadable'
  | 'oldExcel'
  | 'lockedExcel'
  | 'notExcel'
  | 'sheetTooLarge'
  | 'sheetDamaged'
  | 'noLedgerSheet'
  | 'noneOfOurs'
  | 'tooManyRows';

/** One thing that is wrong with a file. */
export interface Complaint {
  reason: Reason;
  /** Where: a line and column, or a path like `ledgers[0].entries[3].at`. */
  where: string;
  /** The piece that is wrong, shortened; or what is named instead; of a limit, the limit. */
  what: string;
}

/** A file that can be applied, or what is wrong with it: the first `MOST_COMPLAINTS` things. */
export type Reading = { file: LedgerFile } | { complaints: Complaint[] };

/** A browser keeps about 5 MB for a site: a file above this, in characters, is no ledger. */
const LARGEST = 20_000_000;
/** Of one field that a person typed. */
const LONGEST = 20_000;
/** Of one entry: so many others at once stand unopposed nowhere. */
const MOST_OVER = 1_000;
/** Different fields in a file; we know nine, and the fold goes over all entries for each. */
const MOST_FIELDS = 200;
/** Records and lists within each other; we need six, and what is nested without end cannot be written. */
const DEEPEST = 50;
/** A file of millions of wrong things must not fill the memory with complaints. */
const MOST_COMPLAINTS = 1_000;

/** Ids are parts of storage keys, so that they hold no colon. */
const ID = /^[\w-]{1,64}$/u;
const ITEM = /^[0-9A-Za-z.~-]{1,64}$/u;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/u;

type Fields = Record<string, unknown>;

/** Whether a text is a moment that there is: some browsers read the 30th of February as a day in March. */
function isMoment(value: string): boolean {
  const time = MOMENT.test(value) ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value.slice(0, 19));
}

/** Whether records and lists lie within each other deeper than so many levels. */
function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

/** The path of a field; a name may be as long and strange as a file likes. */
function pathOf(where: string, name: string): string {
  return where === '' ? name : `${where}.${excerpt(name)}`;
}

/** Collects what is wrong, by where it stands. */
class Complaints {
  readonly all: Complaint[] = [];

  add(reason: Reason, where: string, value: unknown): void {
    if (this.all.length < MOST_COMPLAINTS) this.all.push({ reason, where, what: excerpt(value) });
  }

  /** Whether the fields of a record are texts, not too long. */
  texts(record: Fields, where: string, names: readonly string[]): boolean {
    const wrong = names.filter((name) => {
      const value = record[name];
      if (typeof value !== 'string') this.add('wrongType', pathOf(where, name), value);
      else if (value.length > LONGEST) this.add('tooLong', pathOf(where, name), LONGEST);
      else return false;
      return true;
    });
    return wrong.length === 0;
  }

  /** The records of a list; what is no list or no record is a complaint. */
  records(value: unknown, where: string): [Fields, string][] {
    if (!Array.isArray(value)) {
      this.add('wrongType', where, value);
      return [];
    }
    return value.flatMap((one: unknown, index): [Fields, string][] => {
      if (isRecord(one)) return [[one, `${where}[${index}]`]];
      this.add('wrongType', `${where}[${index}]`, one);
      return [];
    });
  }
}

function checkSet(set: unknown, where: string, complaints: Complaints): void {
  if (!isRecord(set)) {
    complaints.add('wrongType', where, set);
    return;
  }
  const names = Object.keys(set);
  if (names.some((name) => name.length > LONGEST)) complaints.add('tooLong', where, LONGEST);
  for (const [name, value] of Object.entries(set)) {
    if (value !== null) complaints.texts({ [name]: value }, where, [name]);
  }
}

function checkOver(over: unknown, where: string, complaints: Complaints): void {
  if (!Array.isArray(over)) complaints.add('wrongType', where, over);
  else if (over.length > MOST_OVER) complaints.add('tooMany', where, MOST_OVER);
  else {
    over.forEach((id: unknown, index) => {
      if (typeof id !== 'string' || !ID.test(id)) complaints.add('badId', `${where}[${index}]`, id);
    });
  }
}

const TEXTS = ['id', 'item', 'unit', 'by', 'device', 'at', 'text'];

function checkEntry(entry: Fields, where: string, complaints: Complaints): void {
  const { id, item, at, over, set } = entry;
  if (complaints.texts(entry, where, TEXTS)) {
    if (!ID.test(String(id))) complaints.add('badId', `${where}.id`, id);
    if (!ITEM.test(String(item))) complaints.add('badItem', `${where}.item`, item);
    if (!isMoment(String(at))) complaints.add('badMoment', `${where}.at`, at);
  }
  checkOver(over, `${where}.over`, complaints);
  checkSet(set, `${where}.set`, complaints);
}

/** Entries of one id that are not the same. */
function checkIds(entries: readonly [Fields, string][], complaints: Complaints): void {
  const known = new Map<string, Fields>();
  for (const [entry, where] of entries) {
    const { id } = entry;
    if (typeof id !== 'string') continue;
    const before = known.get(id);
    if (before === undefined) known.set(id, entry);
    else if (canonical(before) !== canonical(entry)) complaints.add('twoOfOneId', where, id);
  }
}

/** How many different fields the entries set, all together. */
function checkFields(entries: readonly [Fields, string][], complaints: Complaints): void {
  const names = new Set<string>();
  for (const [{ set }, where] of entries) {
    for (const name of isRecord(set) ? Object.keys(set) : []) names.add(name);
    if (names.size > MOST_FIELDS) {
      complaints.add('tooMany', `${where}.set`, MOST_FIELDS);
      return;
    }
  }
}

function checkFile(file: Fields, complaints: Complaints): void {
  complaints.texts(file, '', ['site', 'exported', 'by']);
  const entries = complaints.records(file['ledgers'], 'ledgers').flatMap(([ledger, where]) => {
    complaints.texts(ledger, where, ['plan', 'title', 'source']);
    return complaints.records(ledger['entries'], `${where}.entries`);
  });
  for (const [entry, where] of entries) checkEntry(entry, where, complaints);
  checkIds(entries, complaints);
  checkFields(entries, complaints);
  if (file['unreadable'] === undefined) return;
  for (const [raw, where] of complaints.records(file['unreadable'], 'unreadable')) {
    for (const name of ['key', 'value']) {
      if (typeof raw[name] !== 'string') complaints.add('wrongType', `${where}.${name}`, raw[name]);
    }
  }
}

/** Line and column of a position, both from 1, as `3:14`. */
function lineAndColumn(text: string, position: number): string {
  const before = text.slice(0, position).split('\n');
  return `${before.length}:${(before[before.length - 1]?.length ?? 0) + 1}`;
}

/** Where a browser says that JSON breaks; '' where it does not say. */
function placeOf(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : '';
  const [, position] = /position (\d+)/u.exec(message) ?? [];
  if (position !== undefined) return lineAndColumn(text, Number(position));
  const [, line, column] = /line (\d+) column (\d+)/u.exec(message) ?? [];
  return line === undefined ? '' : `${line}:${column}`;
}

/** A file or a sheet refused for one reason; the piece that is wrong is shortened. */
export function refuse(
  reason: Reason,
  what: unknown = '',
  where = '',
): { complaints: Complaint[] } {
  return { complaints: [{ reason, where, what: excerpt(what) }] };
}

/** What stands at a place, on its line; '' where that is not known. */
function pieceAt(place: string, text: string): string {
  const [line, column] = place.split(':').map(Number);
  if (line === undefined || column === undefined) return '';
  return text.split('\n', line)[line - 1]?.slice(column - 1, column + 9) ?? '';
}

function parse(text: string): { value: unknown } | { complaints: Complaint[] } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const where = placeOf(error, text);
    const endsEarly = !/[\]}]$/u.test(text) || where === lineAndColumn(text, text.length);
    const reason = /^[[{]/u.test(text) && endsEarly ? 'cutOff' : 'notJson';
    return { complaints: [{ reason, where, what: excerpt(pieceAt(where, text)) }] };
  }
}

/**
 * Reads a ledger file that may come from anywhere: all of it is checked before any of it is used.
 *
 * @param text As read or pasted; a byte order mark and white space around it do no harm.
 */
export function readLedgerFile(text: string): Reading {
  if (text.length > LARGEST) return refuse('tooLarge', `${Math.ceil(text.length / 1_000_000)} MB`);
  const trimmed = text.replace(/^\uFEFF/u, '').trim();
  if (trimmed === '') return refuse('empty');
  const parsed = parse(trimmed);
  if ('complaints' in parsed) return parsed;
  const { value } = parsed;
  if (!isRecord(value) || value['format'] !== FORMAT) return refuse('otherFormat');
  const { version } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse('wrongType', version, 'version');
  }
  if (version > VERSION) return refuse('newer', String(version));
  if (isDeeperThan(DEEPEST, value)) return refuse('tooDeep', String(DEEPEST));
  const complaints = new Complaints();
  checkFile(value, complaints);
  return complaints.all.length > 0
    ? { complaints: complaints.all }
    : { file: value as unknown as LedgerFile };
}
