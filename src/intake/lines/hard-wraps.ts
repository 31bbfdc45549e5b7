/**
 * Joins lines that a PDF or a mail program broke at its width. The whole text tells them from paragraphs: nearly all
 * lines keep to one width, and most full lines end in the middle of a sentence.
 */
import { clip, chosenOption, noteAt } from '../source/draft.ts';
import type { Answers, Changed, Draft, Note, Piece, Question } from '../source/draft.ts';
import { mayEndSentence, startsDigits, startsNumbered, columnsOfLine } from './widths.ts';

/** The usual range of a page's width in columns: 15 to 65 Chinese characters. */
const NARROWEST = 30;
const WIDEST = 130;

/** How much shorter a full line may be: a mark that may not begin a line takes other characters to the next one. */
const SLACK = 6;

interface Line {
  piece: Piece;
  text: string;
  width: number;
  length: number;
  isIndented: boolean;
}

interface Wrap {
  /** Whether a line reaches the right edge. */
  isFull: (line: Line) => boolean;
  isSure: boolean;
  /** Whether each paragraph begins with an indent, so that a line without one continues the paragraph. */
  isIndentTelling: boolean;
}

function measure(piece: Piece): Line {
  const text = piece.text.trim();
  const whole = piece.text.trimEnd();
  return {
    piece,
    text,
    width: columnsOfLine(whole),
    length: whole.length,
    isIndented: /^(?:\u3000|[ \u00A0]{2}|\t)/u.test(piece.text),
  };
}

/** The largest of some numbers, without the largest fiftieth: a table's row or an address may be longer. */
function usual(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => other - one);
  return sorted[Math.floor(sorted.length / 50)] ?? 0;
}

/**
 * Makes a function that tells whether a line is full: as wide as the lines are in columns, or with as many characters,
 * since some programs count these.
 */
function fullness(lines: readonly Line[], width: number): (line: Line) => boolean {
  const length = usual(lines.map((line) => line.length));
  return (line) => line.width >= width - SLACK || line.length >= length - 1;
}

/** How a text is wrapped; undefined if there is no sign that it is. */
function findWrap(lines: readonly Line[]): Wrap | undefined {
  const width = usual(lines.map((line) => line.width));
  if (lines.length < 6 || width < NARROWEST || width > WIDEST) return undefined;
  const isFull = fullness(lines, width);
  const full = lines.filter((line) => isFull(line) && line.width <= width + 2);
  const open = full.filter(({ text }) => !mayEndSentence(text));
  if (full.length < 4 || full.length < lines.length * 0.25 || open.length < full.length * 0.6)
    return undefined;
  const indented = lines.filter(({ isIndented }) => isIndented).length;
  return {
    isFull,
    isSure:
      lines.length >= 10 && full.length >= lines.length * 0.4 && open.length >= full.length * 0.75,
    isIndentTelling: indented >= lines.length * 0.08 && indented <= lines.length * 0.7,
  };
}

function goesOn(line: Line, next: Line, wrap: Wrap): boolean {
  if (!wrap.isFull(line) || startsNumbered(next.text)) return false;
  if (wrap.isIndentTelling && next.isIndented) return false;
  return !(mayEndSentence(line.text) && startsDigits(next.text));
}

/** What joins two lines: a space between Latin words, nothing between Chinese characters and digits. */
function joint(text: string, next: string): string {
  return /[A-Za-z]$/u.test(text.slice(-1)) && /^[A-Za-z]/u.test(next) ? ' ' : '';
}

/** Makes a function that tells whether blank lines are between two pieces. Lines around a page number do not count. */
function gapChecker(
  pieces: readonly Piece[],
  log: readonly Note[],
): (from: Piece, to: Piece) => boolean {
  const blank = new Set(pieces.filter(({ text }) => text.trim() === '').map(({ at }) => at));
  const pages = new Set(log.filter(({ what }) => what === 'page-number').map(({ at }) => at));
  return (from, to) => {
    let isBlank = false;
    for (let at = from.at + 1; at < to.at; at += 1) {
      if (pages.has(at)) return false;
      isBlank ||= blank.has(at);
    }
    return isBlank;
  };
}

function joinAll(
  lines: readonly Line[],
  wrap: Wrap,
  isGap: (from: Piece, to: Piece) => boolean,
): Changed {
  const pieces: Piece[] = [];
  const log: Note[] = [];
  let parts: string[] = [];
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    parts.push(line.text);
    if (next !== undefined && !isGap(line.piece, next.piece) && goesOn(line, next, wrap)) {
      const between = joint(line.text, next.text);
      const [end, start] = [line.text.slice(-12), next.text.slice(0, 12)];
      log.push(noteAt(line.piece.at, 'hard-wrap', `${end}\n${start}`, end + between + start));
      parts.push(between);
      return;
    }
    const first = lines[index - (parts.length - 1) / 2]?.piece ?? line.piece;
    pieces.push({ ...first, text: parts.join('') });
    parts = [];
  });
  return { pieces, log };
}

/**
 * Joins wrapped lines, or leaves them, as the choice `hard-wraps` is answered. By default they are joined if the whole
 * text leaves no doubt. If a text is not wrapped, nothing is asked.
 */
export function joinWraps(draft: Draft, answers: Answers): Draft {
  const lines = draft.pieces
    .filter(({ text, hints }) => text.trim() !== '' && hints.row === undefined)
    .map(measure);
  const wrap = findWrap(lines);
  if (wrap === undefined || draft.pieces.some(({ hints }) => hints.row !== undefined)) return draft;
  const first = lines.find((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && wrap.isFull(line) && !mayEndSentence(line.text);
  });
  const question: Question = {
    code: 'hard-wraps',
    must: false,
    words: clip(first?.text ?? ''),
    at: first?.piece.at ?? 0,
    options: ['join', 'keep'],
    default: wrap.isSure ? 'join' : 'keep',
  };
  const choices = [...draft.choices, question];
  if (chosenOption(question, answers) === 'keep') return { ...draft, choices };
  const { pieces, log } = joinAll(lines, wrap, gapChecker(draft.pieces, draft.log));
  return { pieces, log: [...draft.log, ...log], choices };
}
