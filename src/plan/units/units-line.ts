import { pairBrackets } from '../text/pair-brackets.ts';
import type { Brackets } from '../text/pair-brackets.ts';
import { readNames } from './list-names.ts';
import type { Names } from './list-names.ts';
import { readRules } from './rules.ts';
import { endsSentence, isAfterEnd } from './stretch-place.ts';
import { lengthAt, skipSpace, trimStretch } from '../text/space.ts';
import { beginsLabel } from './unit-tokens.ts';
import type { Token } from './unit-tokens.ts';
import { readUnitVerb } from './unit-verbs.ts';
import { readLooseLabel, unitsLabelLength } from './units-label.ts';

/** By what a stretch shows that it names units. */
export type UnitsHow = 'label' | 'verb' | 'bare';

/** Where a stretch stands: after a finished sentence or by itself; at the end of a sentence; or without brackets. */
export type UnitsWhere = 'after' | 'inside' | 'open';

/** A form of lines of units in a document: `bare after` is （省科技厅、省财政厅） behind a 。. */
export type UnitsForm = `${UnitsHow} ${UnitsWhere}`;

export interface UnitsStretch {
  start: number;
  /** The names, without the brackets around them. */
  list: Token;
  /** The offset after the closing bracket and the marks that belong to it. */
  end: number;
  how: UnitsHow;
  where: UnitsWhere;
  /** Whether it is a line of units whatever the rest of the document looks like. */
  sure: boolean;
  /** Whether each of its names ends as names of units do. */
  allNames: boolean;
  /** Whether each of its names is a unit without doubt. */
  allStrong: boolean;
  /** How many names it has. */
  names: number;
}

/** Brackets around lines of units. */
export const OPENERS = '（([［【〔「';

/** Longer stretches are not searched for names without a label: this is a line of a hundred units. */
const LONGEST = 1_500;

/** Marks behind a line of units that still belong to it. */
const TAIL = /[。；;，,！]*/uy;

/** A label that is not about units, before one that is: 完成时限：2019年底；责任单位：省科技厅. */
const LATER_LABEL = /^\s{0,4}\p{Script=Han}{2,10}\s{0,4}[：:][^。：:]{0,60}[；;，,。\s]\s{0,4}/u;

function afterTail(text: string, at: number, marks = TAIL): number {
  return skipSpace(text, at + lengthAt(marks, text, at));
}

/** Whether a list begins with a label of units, directly or behind another label. */
function isLabelled(text: string, list: Token): boolean {
  const start = skipSpace(text, list.start);
  if (start >= list.end) return false;
  if (unitsLabelLength(text, start) > 0) return true;
  const other = LATER_LABEL.exec(text.slice(start, start + 90))?.[0];
  return other !== undefined && unitsLabelLength(text, start + other.length) > 0;
}

/** Whether words are running text. An end mark within shows that (（注：由企业自行负责。）), unless a rule follows it. */
function isRunning(text: string, list: Token): boolean {
  if (list.end - list.start > LONGEST) return true;
  let words = text.slice(list.start, list.end);
  for (const { words: rule } of readRules(words)) words = words.replace(rule, '');
  words = words.replace(/[。；;\s]+$/u, '');
  // Not so if each of the sentences says who does something: （甲局牵头，乙局配合。各市政府负责落实。）
  const parts = words.split('。');
  const saysWho = parts.length > 1 && parts.every((part) => readUnitVerb(part) !== undefined);
  if (/[！？《》“”]/u.test(words) || (parts.length > 1 && !saysWho)) return true;
  return /[：:]/u.test(words) && readLooseLabel(words) === undefined;
}

/**
 * Finds out whether a stretch of a paragraph is, or could be, a line of units.
 *
 * @param text One paragraph.
 * @param at Where a bracket opens, or a sentence begins.
 * @param brackets Of this text.
 * @param from Where the clauses begin: the length of the paragraph's own label.
 * @returns Undefined if it names no unit: （BIPV）, （含人才公寓）.
 */
export function recogniseUnits(
  text: string,
  at: number,
  brackets: Brackets = pairBrackets(text),
  from = 0,
): UnitsStretch | undefined {
  const closer = brackets.closerOf.get(at);
  const isBracket = closer !== undefined && OPENERS.includes(text.charAt(at));
  // A bracket that is the label itself: 【责任单位】省科技厅.
  if (!isBracket || unitsLabelLength(text, at) > 0) return recogniseOpen(text, at, brackets, from);
  const list = { start: at + 1, end: closer };
  const isAfter = isAfterEnd(text, at, from);
  const where = isAfter ? 'after' : 'inside';
  if (isLabelled(text, list)) {
    const goesOn = /[\p{L}\p{N}]/u.test(text.charAt(skipSpace(text, closer + 1)));
    const sure = isAfter || !goesOn;
    const end = afterTail(text, closer + 1);
    const names = { allNames: true, allStrong: true, names: 1 };
    return { start: at, list, end, how: 'label', where, sure, ...names };
  }
  if (isRunning(text, list)) return undefined;
  if (!isAfter && !endsSentence(text, closer + 1)) return undefined;
  const names = readNames(text, list, brackets);
  const end = afterTail(text, closer + 1, /[。；;！]*/uy);
  return judge({ start: at, list, end, where, names, text, from });
}

/** Whether a bracket only explains the name before it: 农业部（农业农村部）. */
function explainsName(text: string, start: number): boolean {
  return /(?:委|厅|局|部|办|署|会|院|中心)$/u.test(text.slice(Math.max(0, start - 4), start));
}

interface Judged extends Pick<UnitsStretch, 'start' | 'list' | 'end' | 'where'> {
  names: Names;
  text: string;
  from: number;
}

function judge({ start, list, end, where, names, text, from }: Judged): UnitsStretch | undefined {
  const { strengths, labels, verbs, endsInVerb, isConditional } = names;
  const strong = strengths.filter((strength) => strength === 'strong').length;
  const allNames = strengths.length > 0 && strengths.every((strength) => strength !== undefined);
  const allStrong = strong > 0 && strong === strengths.length;
  const base = { start, list, end, where, allNames, allStrong, names: strengths.length };
  const isHeading = end >= text.length && from > 0 && !/[。！？]/u.test(text.slice(from, start));
  if (labels > 0 && strengths.length > 0) {
    if (!allNames && (strong === 0 || where === 'open')) return undefined;
    return { ...base, how: 'label', sure: allNames && (where !== 'inside' || isHeading) };
  }
  if (verbs > 0) {
    if (strengths.length === 0 || isConditional) return undefined;
    if (where === 'open') {
      const sure = endsInVerb && strengths.length > 1 && strong === strengths.length;
      return endsInVerb && allNames
        ? { ...base, how: 'verb', sure: sure && start <= from }
        : undefined;
    }
    if (!endsInVerb && !allNames) return undefined;
    const sure = (where === 'after' || isHeading) && strong > 0;
    return { ...base, how: 'verb', sure };
  }
  // Among many names, one with an unknown ending is a name too: （…、全国妇联、…）.
  const unknown = strengths.filter((strength) => strength === undefined).length;
  // At the end of a paragraph, one sure name is enough for a question: （省通信管理局、中国电信、中国移动）.
  const least = where === 'after' && end >= text.length ? 1 : 2;
  if ((!allNames && strong < least) || explainsName(text, start)) return undefined;
  const isPlain = where === 'after' || isHeading;
  if (!allNames) {
    const isList = where !== 'open' && isPlain && strong >= 4 * unknown;
    return where === 'open' ? undefined : { ...base, how: 'bare', sure: isList };
  }
  // Without brackets, only a list counts: a single name, or names separated by spaces, sign the text.
  const isSetApart = /[、，,；;]/u.test(text.slice(list.start, list.end));
  if (where === 'open' && (strengths.length < 2 || !isSetApart)) return undefined;
  // Among sure names, one that is not sure is a name too: 广州、深圳市政府.
  const weak = strengths.length - strong;
  const sure = where !== 'open' && isPlain && strong > 1 && 3 * weak <= strong;
  return { ...base, how: 'bare', sure };
}

/** Finds a label, or names and verbs, without brackets around them. They reach to the end of the sentence. */
function recogniseOpen(
  text: string,
  at: number,
  brackets: Brackets,
  from: number,
): UnitsStretch | undefined {
  const length = unitsLabelLength(text, at);
  if (length > 0 || isLabelled(text, { start: at, end: text.length })) {
    const { list, end } = labelledStretch(text, at, brackets);
    return {
      start: at,
      list,
      end,
      how: 'label',
      where: 'open',
      sure: true,
      ...{ allNames: true, allStrong: true, names: 1 },
    };
  }
  if (text.length - at > LONGEST) return undefined;
  const list = trimStretch(text, at, at + text.slice(at).replace(/[。；;\s]+$/u, '').length);
  if (list.start >= list.end || isRunning(text, list)) return undefined;
  const names = readNames(text, list, brackets);
  return judge({ start: at, list, end: text.length, where: 'open', names, text, from });
}

/**
 * The stretch from a label to the end of the last sentence that begins with a label. Labels may follow each other on
 * one line, as in 责任单位：A。配合单位：B。完成时限：2019年底。
 */
function labelledStretch(
  text: string,
  at: number,
  { closerOf }: Brackets,
): { list: Token; end: number } {
  let end = at;
  while (end < text.length) {
    const mark = text.charAt(end);
    const closer = closerOf.get(end);
    if (closer !== undefined) end = closer + 1;
    else if (!'。！？'.includes(mark)) end += 1;
    else {
      const next = afterTail(text, end);
      if (next >= text.length || !beginsLabel(text, next)) {
        return { list: { start: at, end }, end: next };
      }
      end = next;
    }
  }
  return { list: { start: at, end: text.length }, end: text.length };
}

/**
 * The list in a clause that is a line of units, with or without brackets (牵头部门：… on its own line).
 *
 * @param text One clause.
 * @param brackets Of this text.
 * @returns Offsets of the list with its labels; undefined if the text is no line of units.
 */
export function unitsList(text: string, brackets: Brackets): Token | undefined {
  const found = recogniseUnits(text, 0, brackets);
  const isWhole = found !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(found.end));
  return isWhole ? found.list : undefined;
}
