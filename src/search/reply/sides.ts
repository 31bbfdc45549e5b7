/** A quotation beside its original: the rows to be shown, and the differences. */
import type { Normalised } from '../normalise.ts';
import type { Segment } from './align.ts';
import { clauseAt, shapeOf, stretchesOf } from './whole-text.ts';
import type { Placed, WholeText } from './whole-text.ts';

/** A difference, with the words of both sides. One of them may be empty. */
export interface Difference {
  /** From 1, in the order of the text. */
  number: number;
  kind: 'changed' | 'missing' | 'added' | 'form';
  typed: string;
  original: string;
  /** Words right before and after, which are the same on both sides. */
  before: string;
  after: string;
  at: Placed;
}

/** A piece of one side of a row. `number` is that of its difference. */
export interface Piece {
  words: string;
  number: number | undefined;
  /** Whether this side lacks words that the other side has here. */
  isGap: boolean;
}

/** A clause of the original, and the typed words in its place. */
export interface Row extends Placed {
  typed: Piece[];
  original: Piece[];
}

/** How many characters around a difference are shown with it. */
const AROUND = 4;

/** Removes line breaks, which come from copying a page. */
export function unbroken(typed: string): string {
  return typed.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, '').trim();
}

export interface Sides {
  typed: Normalised;
  raw: string;
  whole: WholeText;
  /** Whether single quotes are correct in the place of double ones in the original. */
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

/** The character at a place of the normalised text, as it is printed. */
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

/** Whether a character has another form than in the original, although both count as the same. */
function isOtherForm(sides: Sides, typedAt: number, textAt: number): boolean {
  const { typed, raw, whole, isInner } = sides;
  const one = raw.slice(typed.starts[typedAt] ?? 0, typed.ends[typedAt] ?? 0);
  const other = signAt(whole, textAt);
  if (one === other || (DOUBLE.test(one) && DOUBLE.test(other))) return false;
  const isQuote = ANY_QUOTE.test(one) && ANY_QUOTE.test(other);
  return !(isQuote && isInner && !DOUBLE.test(one));
}

/** Equal segments, divided where characters have another form. */
export function withForms(
  sides: Sides,
  segments: readonly Segment[],
): (Segment & { isForm: boolean })[] {
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

/** The words of one side in a segment of a row. */
function piece(words: string, { isEqual, number }: Numbered): Piece {
  return { words, number: isEqual ? undefined : number, isGap: !isEqual && words === '' };
}

/** The clauses of the original between two places, each with the typed words in its place. */
export function sideRows(
  sides: Sides,
  segments: readonly Numbered[],
  from: number,
  to: number,
): Row[] {
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
      // Added words belong to the clause in which they were added. Only in the last row may they be at the end of the
      // clause.
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

/** The differences, each with some words around it. */
export function differencesOf(
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
