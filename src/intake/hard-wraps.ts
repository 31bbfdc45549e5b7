/**
 * Lines that a PDF or a mail program broke at its width, put together again. They are told from
 * paragraphs by the whole text: nearly all lines keep to one width, and most of the full ones end in
 * the middle of a sentence.
 */
import { clip, decide, noteAt } from './draft.ts';
import type { Answers, Changed, Draft, Note, Piece, Question } from './draft.ts';
import { endsSentence, startsDigits, startsNumbered, widthOf } from './widths.ts';

/** A width in columns that pages have: 15 to 65 Chinese characters. */
const NARROWEST = 30;
const WIDEST = 130;

/** How much shorter a full line may be: marks that may not begin a line take others along. */
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
  /** Whether an indent begins each paragraph, so that a line without one goes on. */
  isIndentTelling: boolean;
}

function measure(piece: Piece): Line {
  const text = piece.text.trim();
  const whole = piece.text.trimEnd();
  return {
    piece,
    text,
    width: widthOf(whole),
    length: whole.length,
    isIndented: /^(?:\u3000|[ \u00A0]{2}|\t)/u.test(piece.text),
  };
}

/** The largest of some numbers, but for one in fifty that stands out: a table's row, an address. */
function usual(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => other - one);
  return sorted[Math.floor(sorted.length / 50)] ?? 0;
}

/**
 * Whether a line is full: as wide as lines are, in columns as pages are set, or with as many
 * characters, as some programs count.
 */
function fullness(lines: readonly Line[], width: number): (line: Line) => boolean {
  const length = usual(lines.map((line) => line.length));
  return (line) => line.width >= width - SLACK || line.length >= length - 1;
}

/** Whether a text is wrapped, and at what width; undefined where nothing speaks for it. */
function findWrap(lines: readonly Line[]): Wrap | undefined {
  const width = usual(lines.map((line) => line.width));
  if (lines.length < 6 || width < NARROWEST || width > WIDEST) return undefined;
  const isFull = fullness(lines, width);
  const full = lines.filter((line) => isFull(line) && line.width <= width + 2);
  const open = full.filter(({ text }) => !endsSentence(text));
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
  return !(endsSentence(line.text) && startsDigits(next.text));
}

/** Latin words stand apart; Chinese characters and figures do not. */
function joint(text: string, next: string): string {
  return /[A-Za-z]$/u.test(text.slice(-1)) && /^[A-Za-z]/u.test(next) ? ' ' : '';
}

/** Whether white lines stand between two pieces; what a page number leaves behind does not count. */
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
 * Joins wrapped lines, or leaves them, as `hard-wraps` is answered: by default joined where the text
 * as a whole leaves no doubt. A text that is not wrapped is not asked about.
 */
export function joinWraps(draft: Draft, answers: Answers): Draft {
  const lines = draft.pieces
    .filter(({ text, hints }) => text.trim() !== '' && hints.row === undefined)
    .map(measure);
  const wrap = findWrap(lines);
  if (wrap === undefined || draft.pieces.some(({ hints }) => hints.row !== undefined)) return draft;
  const first = lines.find((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && wrap.isFull(line) && !endsSentence(line.text);
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
  if (decide(question, answers) === 'keep') return { ...draft, choices };
  const { pieces, log } = joinAll(lines, wrap, gapChecker(draft.pieces, draft.log));
  return { pieces, log: [...draft.log, ...log], choices };
}
