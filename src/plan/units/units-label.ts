import { lengthAt } from '../text/space.ts';
import type { Role } from '../text/types.ts';
import { byWords } from '../words/vocabulary.ts';
import { anyOf, LABEL_LOOSE, LABEL_NOUNS, LABEL_PERSONS, LABEL_PREFIXES } from '../words/words.ts';

/** A label may have spaces between its characters: 责 任 单 位. */
function spaced(words: readonly string[]): string {
  return anyOf(words.map((word) => [...word].join('\\s?')));
}

/**
 * A pattern that is tried at one offset. A label is read piece by piece, since one pattern for all of it is slow to
 * build.
 */
function piece(pattern: string): RegExp {
  return new RegExp(pattern, 'uy');
}

const PREFIX = piece(`${spaced(LABEL_PREFIXES)}\\s?`);
const duty = byWords(({ duties }) => piece(spaced(duties)));
const NOUN = piece(`${spaced([...LABEL_PERSONS, ...LABEL_NOUNS])}`);
const LOOSE = piece(spaced(LABEL_LOOSE));
const BETWEEN = piece('\\s?[及和与、/／或的]{0,2}\\s?');
const AND = piece('[及和与、/／]{1,2}');
const TIME = piece('(?:完成)?(?:时限|期限|时间)|分工');
/** An aside in a label: 责任部门（单位）, 责任单位（排名第一的为牵头单位）. */
const ASIDE = piece(
  '\\s?(?:（[^（）：:]{0,40}）|\\([^():：]{0,40}\\)|〔[^〔〕：:]{0,40}〕|\\[[^[\\]：:]{0,40}\\])',
);
const COLON = piece('\\s{0,4}[：:]\\s*');
const LOOSE_COLON = piece('\\s{0,4}[：:]\\s*|[为是]\\s?|\\s+');
const OPEN = piece('[【［[〔]\\s?');
const CLOSE = piece('\\s?[：:]?\\s?[】］\\]〕](?:\\s{0,4}[：:])?\\s*');

/** The offset after the matches of a pattern, at most so many; the same offset if it does not match. */
function past(pattern: RegExp, text: string, at: number, times = 1): number {
  let end = at;
  for (let time = 0; time < times; time += 1) {
    const length = lengthAt(pattern, text, end);
    if (length === 0) break;
    end += length;
  }
  return end;
}

/** The offset after the duties in a label: 牵头（责任）, 责任及落实. */
function pastDuties(text: string, at: number): number {
  let end = at;
  for (let time = 0; time < 4; time += 1) {
    const next = past(duty(), text, end);
    if (next === end) break;
    end = past(BETWEEN, text, past(ASIDE, text, next));
  }
  return end;
}

/** The offset after the name of a label, without its colon: 责任单位, 市级责任单位, 责任单位和责任人; -1 if there is no name. */
function pastName(text: string, at: number): number {
  const duties = past(PREFIX, text, at, 3);
  const nouns = pastDuties(text, duties);
  let end = past(NOUN, text, nouns, 2);
  if (nouns === duties || end === nouns) return -1;
  for (let time = 0; time < 2; time += 1) {
    const and = past(AND, text, end);
    const more = past(NOUN, text, past(duty(), text, and));
    const next = more > and ? more : past(TIME, text, and);
    if (and === end || next === and) break;
    end = next;
  }
  return past(ASIDE, text, end);
}

/** The offset after a label with a colon, or after one that fills a bracket: 【责任单位】省科技厅. */
function pastLabel(text: string, at: number): number {
  const open = past(OPEN, text, at);
  const name = pastName(text, open);
  const end = name < 0 ? name : past(open > at ? CLOSE : COLON, text, name);
  return end > name ? end : at;
}

/** Any label. The words behind 完成时限： or 适用范围： in a line of units are no units. */
const ANY_LABEL = /\p{Script=Han}{2,10}\s{0,4}[：:]\s*/uy;

/** Labels that group units, and do not begin another matter: 省级： 市直： 地方层面： */
const GROUP_LABEL = /(?:级|层面|直|地方|中央|部门|单位|方面|市县|区县|地区)\s*[：:]\s*$/u;

const PERSONS = new RegExp(`${anyOf(LABEL_PERSONS)}[^\\p{Script=Han}]*$`, 'u');

export interface UnitsLabel {
  length: number;
  /** The role of the units after it; undefined if the label is not about units; 'same' if it only groups them. */
  role: Role | 'same' | undefined;
}

/** The role in a label: 'lead' only if the text says 牵头; 'other' in doubt. */
function roleOf(label: string): Role {
  // 责任单位（排名第一的为牵头单位） is about the first unit only: that is a rule, not the role of the label.
  const words = label
    .replace(/[（(〔[][^）)〕\]]*为[^）)〕\]]*[）)〕\]]/gu, '')
    .replace(/\s/gu, '');
  if (words.includes('牵头')) return 'lead';
  if (/参与|参加|配合|协同|协助|协作|协办|支持/u.test(words)) return 'join';
  return /责任|负责|落实|主责|分工|完成|承担/u.test(words) ? 'listed' : 'other';
}

/** A label ends in a colon or a bracket near by. Most stretches are dismissed by that. */
const AHEAD = /[^：:】］\]〕，,；;。]{0,80}[：:】］\]〕]/uy;

/** The length of the label of units at an offset, with its colon; 0 if there is none. */
export function unitsLabelLength(text: string, at = 0): number {
  return lengthAt(AHEAD, text, at) === 0 ? 0 : pastLabel(text, at) - at;
}

/** Whether a text begins with a label of units and its colon. */
export function startsWithUnitsLabel(text: string): boolean {
  return unitsLabelLength(text) > 0;
}

/** Reads a label that counts only if a name of a unit follows: 任务分工：, 牵头单位为, 牵头：. */
export function readLooseLabel(text: string): UnitsLabel | undefined {
  const name = pastName(text, 0);
  const end = name < 0 ? past(LOOSE, text, 0) : name;
  if (end === 0) return undefined;
  const length = past(LOOSE_COLON, text, end);
  return { length, role: roleOf(text.slice(0, length)) };
}

/**
 * Reads the label in front of a list of units.
 *
 * @param text Begins where the label would begin.
 * @returns Undefined if there is no label at all.
 */
export function readUnitsLabel(text: string): UnitsLabel | undefined {
  const label = text.slice(0, unitsLabelLength(text));
  if (label !== '') {
    return { length: label.length, role: PERSONS.test(label) ? undefined : roleOf(label) };
  }
  const other = text.slice(0, lengthAt(ANY_LABEL, text, 0));
  if (other === '') return undefined;
  const loose = readLooseLabel(text);
  if (loose !== undefined && loose.length >= other.length) return loose;
  return { length: other.length, role: GROUP_LABEL.test(other) ? 'same' : undefined };
}
