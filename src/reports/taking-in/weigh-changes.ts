import { sha256 } from '@noble/hashes/sha256';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import {
  below,
  columnsNamedBy,
  dayOf,
  deviceOfSheet,
  groupsOf,
  itemNow,
  statesOf,
  unbeatenIn,
} from '../../ledger/index.ts';
import { has, valueIn } from '../../outside/records.ts';
import type { Aliased, Entry, Status } from '../../ledger/index.ts';
import { cellWords, sheet as words, statusWords } from '../../text/index.ts';
import { isSame, statusKey } from '../cells/cell-words.ts';
import type { CellChange, SheetChanges } from '../sheets-in/sheet-changes.ts';
import { earlierIn, placesPutBack } from './earlier-copies.ts';
import type { Maker } from './earlier-copies.ts';
import { itemOf, unitOf } from '../sheets-in/find-rows.ts';
import type { OpenedSheet } from './open-sheet.ts';
import { readOrdinary, shownValue } from '../ordinary/ordinary.ts';
import { isLost } from '../sheets-in/sheet-cells.ts';
import type { OrdinaryChoice } from '../ordinary/ordinary.ts';

/** A person's answers before anything is taken from a sheet. */
export interface Choice extends OrdinaryChoice {
  /** The person who filled in rows that name nobody, or ''. */
  writer: string;
  takesUnsure: boolean;
  /** The meaning of unknown words for a status, by `statusKey`. 'leave' leaves the cells out. */
  words: ReadonlyMap<string, Status | 'leave'>;
}

/** The changes in a sheet, sorted by what happens to them. */
export interface Outcome {
  /**
   * `sure`: changes that are taken. `unsure`: changes that are taken only if somebody says so. Changes that the ledger
   * has already are in neither.
   */
  sure: CellChange[];
  unsure: CellChange[];
  /** How many changes the ledger has already. */
  known: number;
  /** Unknown words for a status that somebody has to explain, and the number of cells with each. */
  words: Map<string, { word: string; count: number }>;
  /** The number of cells with a word that nobody has explained yet. */
  undecided: number;
  entries: Entry[];
  /** The changes in the sheet, read with the person's answers. */
  found: SheetChanges;
  /** Everything else to know, in sentences. */
  notes: string[];
}

/**
 * Whether the last of some entries that set a field sets it to this value. If several entries have the last moment, one
 * of them is enough.
 */
function lastSets(entries: readonly Entry[], field: string, value: string | null): boolean {
  const setting = entries.filter(({ set }) => has(set, field));
  const last = setting.reduce((latest, { at }) => (at > latest ? at : latest), '');
  return setting.some(({ at, set }) => at === last && valueIn(set, field) === value);
}

/**
 * Whether the ledger already has a change. It does if the sheet itself said the same last, for example because it is
 * taken in twice. It does if the same was said last since the sheet was exported, but not while another value over
 * which the change stands is still shown beside it: the entry ends that disagreement. And `todo` needs no entry if
 * nothing was ever said.
 */
function isKnown(
  { row, field }: CellChange,
  value: string | null,
  maker: Maker,
  entries: ReadonlyMap<string, Entry>,
): boolean {
  const before = below(row.over, entries);
  const since = [...entries.values()].filter(({ id }) => !before.has(id));
  const itself = since.filter(
    ({ device, at }) => device === deviceOfSheet(maker.sum) && at <= maker.at,
  );
  if (lastSets(itself, field, value)) return true;
  const standing = unbeatenIn(entries)(({ set }) => has(set, field));
  const over = below([...row.over, ...earlierIn(entries, maker)], entries);
  const isLeft = standing.some(({ id, set }) => over.has(id) && valueIn(set, field) !== value);
  const standingSince = standing.filter(({ id }) => !before.has(id));
  if (!isLeft && lastSets(standingSince, field, value)) return true;
  const wasSaid = has(row.cells, field) || since.some(({ set }) => has(set, field));
  return value === 'todo' && !wasSaid;
}

/** Whether a cell holds an unknown word for a status, which somebody has to explain. */
function isWord({ field, value, doubt, after }: CellChange): boolean {
  const isNone = doubt === 'twice' || doubt === 'unlike' || isLost(doubt) || doubt === 'tooLong';
  return field === 'status' && value === undefined && !isNone && after !== '';
}

/**
 * A change, with the status that a person gave for its word. Undefined if nobody has explained the word, if it is left
 * out, or if the status is the same as before. The word is counted among those that are asked.
 */
function explainOrAsk(
  change: CellChange,
  meanings: Choice['words'],
  asked: Outcome['words'],
): CellChange | undefined {
  if (!isWord(change)) return change;
  const key = statusKey(change.after);
  const { word, count } = asked.get(key) ?? { word: change.after, count: 0 };
  asked.set(key, { word, count: count + 1 });
  const value = meanings.get(key);
  if (value === undefined || value === 'leave') return undefined;
  if (isSame('status', change.before, statusWords[value])) return undefined;
  const { doubt, ...known } = { ...change, value };
  return doubt === undefined || doubt === 'badStatus' ? known : { ...known, doubt };
}

function notesOf(found: SheetChanges): string[] {
  const { notes } = words;
  const counts = (['missing', 'official'] as const).flatMap((name) =>
    found[name] > 0 ? [notes[name](found[name])] : [],
  );
  const { length } = found.unknown;
  if (length > 0) counts.push(notes[found.isLoose ? 'unmatched' : 'unknown'](length));
  const lists = (
    ['otherUnits', 'noColumn', 'sameHeads', 'ownColumns', 'ownSheets', 'newer'] as const
  ).flatMap((name) => (found[name].length > 0 ? [notes[name](found[name])] : []));
  return [...(found.isLoose ? [notes.noState] : []), ...counts, ...lists];
}

/** The words of a cell, and its value if that is something else: “√”，按“已完成”登记. */
export function becomesWords({ field, after, value }: CellChange): string {
  const said = cellWords(after);
  const becomes = field === 'status' ? (valueIn(statusWords, value ?? '') ?? value) : value;
  return typeof becomes !== 'string' || cellWords(becomes) === said
    ? said
    : words.readAs(said, cellWords(becomes));
}

/**
 * An entry that is the same wherever and whenever its sheet is taken in: its id is made from its content, and its
 * moment is the time at which the file was saved. The person and the day are part of the content. A sheet that is taken
 * in under two names or days gives two entries, and nobody knows which of them is right.
 */
function entryOf(maker: Maker, said: Omit<Entry, 'id' | 'device' | 'at'>): Entry {
  const { item, unit, by, on = '', over, text, set } = said;
  const { sum, at } = maker;
  const sorted = Object.entries(set).sort(([one], [other]) => (one < other ? -1 : 1));
  const content = JSON.stringify([sum, item, unit, by, on, sorted, over, text]);
  const hash = bytesToHex(sha256(utf8ToBytes(content))).slice(0, 20);
  const id = Date.parse(at).toString(36).padStart(9, '0') + hash;
  return { id, device: deviceOfSheet(maker.sum), at, ...said };
}

/** Local noon of the day that somebody chose, as ISO UTC; nothing if that is the day of the moment. */
function onDay(day: string, at: string): Pick<Entry, 'on'> {
  const noon = new Date(`${day}T12:00:00`);
  return Number.isNaN(noon.getTime()) || dayOf(Date.parse(at)) === day
    ? {}
    : { on: noon.toISOString() };
}

/**
 * Works out what a sheet brings to a ledger. It makes one entry for each row and writer. The entries stand over the
 * heads when the sheet was exported, and over entries from earlier copies of the sheet, and so never over anything
 * newer.
 *
 * @param here All entries of the ledger.
 */
export function weighChanges(
  home: Aliased,
  sheet: Pick<OpenedSheet, 'found' | 'at'>,
  choice: Choice,
  here: readonly Entry[],
): Outcome {
  const groups = groupsOf(home, here);
  const { found: sheetFound } = sheet;
  const found =
    'table' in sheetFound
      ? readOrdinary(sheetFound, choice, groups, columnsNamedBy(home, here).shown)
      : sheetFound;
  const outcome: Outcome = {
    ...{ sure: [], unsure: [], known: 0, entries: [] },
    words: new Map(),
    undecided: 0,
    found,
    notes: notesOf(found),
  };
  // Without its hidden part, nobody knows how a sheet was exported. It is compared with the present state.
  const now = found.isLoose ? statesOf(home, here) : undefined;
  const maker = { sum: found.sum, at: sheet.at };
  const rows = new Map<string, Omit<Entry, 'id' | 'device' | 'at'>>();
  const take = (
    { row, field, value, by: ofRow }: CellChange,
    unit: string,
    earlier: readonly string[],
  ): void => {
    const by = ofRow === '' ? choice.writer : ofRow;
    const key = JSON.stringify([row.key, by]);
    const made = rows.get(key) ?? {
      item: itemOf(row),
      unit,
      by,
      over: [...row.over, ...earlier],
      ...onDay(choice.on, maker.at),
      text: row.text,
      set: {},
    };
    rows.set(key, { ...made, set: { ...made.set, [field]: value ?? null } });
  };
  for (const said of found.changes) {
    const unit = found.isOfNoUnit ? choice.unit : unitOf(said.row);
    const item = itemNow(home, itemOf(said.row));
    const before = now && { before: shownValue(now.get(item)?.get(unit), said.field) };
    const change = explainOrAsk({ ...said, ...before }, choice.words, outcome.words);
    if (change === undefined) continue;
    const group = groups.get(item)?.get(unit) ?? new Map<string, Entry>();
    const { value, doubt } = change;
    if (value !== undefined && isKnown(change, value, maker, group)) {
      outcome.known += 1;
      continue;
    }
    (doubt === undefined ? outcome.sure : outcome.unsure).push(change);
    if (value === undefined || (doubt !== undefined && !choice.takesUnsure)) continue;
    take(change, unit, earlierIn(group, maker));
  }
  const putBack = placesPutBack(home, found.unchanged, maker, groups);
  if (putBack.length > 0)
    outcome.notes.push(words.notes.putBack(putBack.length, [...new Set(putBack)]));
  for (const [key, { count }] of outcome.words) {
    if (!choice.words.has(key)) outcome.undecided += count;
  }
  outcome.entries = [...rows.values()].map((said) => entryOf(maker, said));
  return outcome;
}
