/** Compares a quotation with the plans: the same, written otherwise, altered, or of no plan here. */
import { normalise } from '../normalise.ts';
import type { Normalised } from '../normalise.ts';
import { align } from './align.ts';
import type { Segment } from './align.ts';
import { mostLike } from './locate.ts';
import { clauseAt, placesOf, shapeOf, stretchesOf } from './whole-text.ts';
import type { Placed, Stretch, WholeText } from './whole-text.ts';

/** `same`; `form`: only signs are written otherwise (width, case, quotes); `differs`; `none`: of no plan here. */
export type Verdict = 'same' | 'form' | 'differs' | 'none';

/** A difference, as it stands on both sides; one of them may be empty. */
export interface Difference {
  /** From 1, in the order of the text. */
  number: number;
  kind: 'changed' | 'missing' | 'added' | 'form';
  typed: string;
  original: string;
  /** The same on both sides, right before and right after. */
  before: string;
  after: string;
  /** The clause in which it begins. */
  at: Placed;
}

/** A piece of one side of a row; `number` is that of its difference. */
export interface Piece {
  words: string;
  number: number | undefined;
  /** Whether the other side has something here that this one has not. */
  isGap: boolean;
}

/** A clause of the original, and what was typed in its place. */
export interface Row extends Placed {
  typed: Piece[];
  original: Piece[];
}

/** What the comparison of one quotation says. */
export interface Checked {
  /** As it was typed, line breaks removed. */
  quoted: string;
  verdict: Verdict;
  /** The stretches of the original, in order; for `none` what is nearest, if anything is near. */
  places: Stretch[];
  differences: Difference[];
  rows: Row[];
  /** Where else the very same words stand. */
  also: Stretch[][];
}

/** The longest run that is laid against a text; of more, each part is asked for itself. */
export const LONGEST = 4000;
/** Words around a difference that are shown with it. */
const AROUND = 4;

/** What stands on a line of its own between pages: — 3 —. */
const PAGE_NUMBER = /^[^\S\n]*[—–\-－]{1,2}\s*\d{1,4}\s*[—–\-－]{1,2}[^\S\n]*$/gmu;

/** What was typed without what a copy of a page has between its lines. */
export function unbroken(typed: string): string {
  return typed.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, '').trim();
}

/** Single quotes, and corners, as double ones: within a quotation they stand for them. */
const QUOTE = /['‘’「」『』]/gu;

function folded(text: string): string {
  return text.replace(QUOTE, '"');
}

/** Both sides of a comparison. */
interface Sides {
  typed: Normalised;
  raw: string;
  whole: WholeText;
  /** Whether single quotes are right where the original has double ones. */
  isInner: boolean;
}

function typedWords({ typed, raw }: Sides, from: number, to: number): string {
  if (to <= from) return '';
  return unbroken(raw.slice(typed.starts[from] ?? 0, typed.ends[to - 1] ?? 0));
}

function originalWords({ whole }: Sides, from: number, to: number): string {
  return stretchesOf(whole, from, to)
    .map((one) => one.clause.text.slice(one.from, one.to))
    .join('');
}

/** The sign at one unit of the text as it is printed. */
function signAt(whole: WholeText, at: number): string {
  const index = clauseAt(whole, at);
  const clause = whole.clauses[index]?.clause;
  if (clause === undefined) return '';
  const shape = shapeOf(clause);
  const unit = at - (whole.starts[index] ?? 0);
  return clause.text.slice(shape.starts[unit] ?? 0, shape.ends[unit] ?? 0);
}

const DOUBLE = /^["“”„‟〝〞〟＂]$/u;
const ANY_QUOTE = /^["“”„‟〝〞〟＂'‘’「」『』]$/u;

/** Whether a sign is written otherwise than in the original, though it counts as the same. */
function isOtherForm(sides: Sides, typedAt: number, textAt: number): boolean {
  const { typed, raw, whole, isInner } = sides;
  const one = raw.slice(typed.starts[typedAt] ?? 0, typed.ends[typedAt] ?? 0);
  const other = signAt(whole, textAt);
  if (one === other || (DOUBLE.test(one) && DOUBLE.test(other))) return false;
  const isQuote = ANY_QUOTE.test(one) && ANY_QUOTE.test(other);
  return !(isQuote && isInner && !DOUBLE.test(one));
}

/** Equal segments, parted where signs are written otherwise. */
function withForms(sides: Sides, segments: readonly Segment[]): (Segment & { isForm: boolean })[] {
  return segments.flatMap((segment) => {
    if (!segment.isEqual) return [{ ...segment, isForm: false }];
    const [[from, to], [start]] = [segment.typed, segment.text];
    const parts: (Segment & { isForm: boolean })[] = [];
    for (let at = from; at < to; at += 1) {
      const place = start + at - from;
      const isForm = isOtherForm(sides, at, place);
      const last = parts[parts.length - 1];
      if (last !== undefined && last.isForm === isForm) {
        last.typed = [last.typed[0], at + 1];
        last.text = [last.text[0], place + 1];
      } else {
        parts.push({ isEqual: !isForm, isForm, typed: [at, at + 1], text: [place, place + 1] });
      }
    }
    return parts;
  });
}

function kindOf({ typed, text, isForm }: Segment & { isForm: boolean }): Difference['kind'] {
  if (isForm) return 'form';
  if (typed[0] === typed[1]) return 'missing';
  return text[0] === text[1] ? 'added' : 'changed';
}

interface Numbered extends Segment {
  number: number | undefined;
}

/** One side's words of a row's segment. */
function piece(words: string, { isEqual, number }: Numbered): Piece {
  return { words, number: isEqual ? undefined : number, isGap: !isEqual && words === '' };
}

function rowsOf(sides: Sides, segments: readonly Numbered[], from: number, to: number): Row[] {
  const { whole } = sides;
  const rows: Row[] = [];
  const last = clauseAt(whole, Math.max(from, to - 1));
  for (let index = clauseAt(whole, from); index <= last; index += 1) {
    const placed = whole.clauses[index];
    const start = Math.max(from, whole.starts[index] ?? 0);
    const end = Math.min(to, whole.starts[index + 1] ?? whole.text.length);
    if (placed === undefined || end <= start) continue;
    const row: Row = { ...placed, typed: [], original: [] };
    for (const segment of segments) {
      const [first, behind] = segment.text;
      const isGap = first === behind;
      // What was added stands where it was added: at the end of a clause only in the last one.
      const isHere = isGap
        ? first >= start && (first < end || index === last)
        : first < end && behind > start;
      if (!isHere) continue;
      const cut: [number, number] = [Math.max(first, start), Math.min(behind, end)];
      const typed: [number, number] = segment.isEqual
        ? [segment.typed[0] + cut[0] - first, segment.typed[0] + cut[1] - first]
        : first >= start
          ? segment.typed
          : [segment.typed[1], segment.typed[1]];
      row.typed.push(piece(typedWords(sides, ...typed), segment));
      row.original.push(piece(originalWords(sides, ...cut), segment));
    }
    rows.push(row);
  }
  return rows;
}

function differencesOf(
  sides: Sides,
  segments: readonly (Numbered & { isForm: boolean })[],
): Difference[] {
  return segments.flatMap((segment, index) => {
    const { number, typed, text } = segment;
    const at =
      sides.whole.clauses[clauseAt(sides.whole, Math.min(text[0], sides.whole.text.length - 1))];
    if (number === undefined || at === undefined) return [];
    const [previous, next] = [segments[index - 1], segments[index + 1]];
    const before = previous?.isEqual === true ? previous.typed : [0, 0];
    const after = next?.isEqual === true ? next.typed : [0, 0];
    return [
      {
        number,
        kind: kindOf(segment),
        typed: typedWords(sides, ...typed),
        original: originalWords(sides, ...text),
        before: typedWords(
          sides,
          Math.max(before[0] ?? 0, (before[1] ?? 0) - AROUND),
          before[1] ?? 0,
        ),
        after: typedWords(sides, after[0] ?? 0, Math.min(after[1] ?? 0, (after[0] ?? 0) + AROUND)),
        at,
      },
    ];
  });
}

/** A comparison from where the two sides are the same. */
function compared(sides: Sides, segments: readonly Segment[]): Omit<Checked, 'also'> {
  let number = 0;
  const numbered = withForms(sides, segments).map((segment) => ({
    ...segment,
    number: segment.isEqual ? undefined : (number += 1),
  }));
  const first = segments[0]?.text[0] ?? 0;
  const last = segments[segments.length - 1]?.text[1] ?? 0;
  const differences = differencesOf(sides, numbered);
  const isSame = differences.length === 0;
  const isForm = differences.every(({ kind }) => kind === 'form');
  return {
    quoted: unbroken(sides.raw),
    verdict: isSame ? 'same' : isForm ? 'form' : 'differs',
    places: stretchesOf(sides.whole, first, last),
    differences,
    rows: rowsOf(sides, numbered, first, last),
  };
}

function none(raw: string): Checked {
  return {
    quoted: unbroken(raw),
    verdict: 'none',
    places: [],
    differences: [],
    rows: [],
    also: [],
  };
}

function wholeSegment(length: number, at: number): Segment {
  return { isEqual: true, typed: [0, length], text: [at, at + length] };
}

/** Where a run stands, single quotes and double ones counting as the same. */
function standing(run: string, texts: readonly WholeText[]): { whole: WholeText; at: number }[] {
  return texts.flatMap((whole) => {
    const plain = placesOf(whole, run);
    const loose = { ...whole, text: folded(whole.text) };
    const places = plain.length > 0 ? plain : placesOf(loose, folded(run));
    return places.map((at) => ({ whole, at }));
  });
}

/** What was put before the first word that is the same, or after the last one, replaces nothing of another clause. */
function withinClauses(segments: readonly Segment[], whole: WholeText): Segment[] {
  return segments.map((segment, index) => {
    let [from, to] = segment.text;
    if (segment.isEqual || from === to) return segment;
    if (index === 0) from = Math.max(from, whole.starts[clauseAt(whole, to)] ?? 0);
    if (index === segments.length - 1) {
      to = Math.min(to, whole.starts[clauseAt(whole, Math.max(0, from - 1)) + 1] ?? to);
    }
    return { ...segment, text: [Math.min(from, to), to] };
  });
}

/** How near a run is to what it was laid against: the same words but for a few, only alike, or neither. */
function nearness(run: string, segments: readonly Segment[]): 'taken' | 'alike' | 'far' {
  const equal = segments.filter(({ isEqual }) => isEqual).map(({ typed: [from, to] }) => to - from);
  const sum = equal.reduce((all, one) => all + one, 0);
  const longest = Math.max(0, ...equal);
  if (sum * 2 < run.length || longest < Math.min(6, Math.ceil(run.length / 3))) return 'far';
  const differences = segments.length - equal.length;
  const isClose = sum * 5 >= run.length * 3 && differences <= Math.max(3, run.length / 6);
  return isClose ? 'taken' : 'alike';
}

/**
 * Compares a quotation with the plans' texts. White space does not count; width, case and the shape of
 * quotes are said, but change no words.
 *
 * @param raw As typed.
 * @param isInner Whether it stood within quotes, so that its own ones have to be single.
 */
export function checkQuotation(raw: string, texts: readonly WholeText[], isInner = false): Checked {
  const typed = normalise(raw);
  const run = typed.text;
  if (run === '') return none(raw);
  const [first, ...others] = standing(run, texts);
  if (first !== undefined) {
    const sides = { typed, raw, whole: first.whole, isInner };
    return {
      ...compared(sides, [wholeSegment(run.length, first.at)]),
      also: others.map(({ whole, at }) => stretchesOf(whole, at, at + run.length)),
    };
  }
  const without = raw.replace(PAGE_NUMBER, '');
  if (without !== raw) return checkQuotation(without, texts, isInner);
  const stand = run.length > LONGEST ? undefined : mostLike(run, texts);
  if (stand === undefined) return none(raw);
  const { whole, from, to } = stand;
  const laid = align(folded(run), folded(whole.text.slice(from, to))).map((segment): Segment => ({
    ...segment,
    text: [segment.text[0] + from, segment.text[1] + from],
  }));
  const near = nearness(run, laid);
  if (near === 'far') return none(raw);
  const found = compared({ typed, raw, whole, isInner }, withinClauses(laid, whole));
  return near === 'alike' ? { ...none(raw), places: found.places } : { ...found, also: [] };
}
