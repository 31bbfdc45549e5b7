/**
 * Readers hand this from step to step: pieces that may still be blank or untrimmed, and notes
 * that point at pieces. `finish` makes a source of them.
 */
import { Refusal } from './types.ts';
import type { Change, Choice, Hints, Source } from './types.ts';

/** A line on its way to become a paragraph. */
export interface Piece {
  /** Its place in the file, from 1: the line of a text, the block of a page. It never changes. */
  at: number;
  text: string;
  hints: Hints;
}

/** A change whose place is still that of a piece; 0 is the whole file. */
export type Note = Omit<Change, 'line'> & { at: number };

/** A choice whose place is still that of a piece; 0 is the whole file. */
export type Question = Omit<Choice, 'line'> & { at: number };

/** A note of what was changed at a place; of the words before and after no more than the log holds. */
export function noteAt(at: number, what: string, before: string, after = ''): Note {
  return { what, at, before: clip(before), after: clip(after) };
}

export interface Draft {
  pieces: Piece[];
  log: Note[];
  choices: Question[];
}

export type Changed = Pick<Draft, 'pieces' | 'log'>;

/** The editor's answers, by the code of the choice. */
export type Answers = Readonly<Record<string, string>>;

/** The answer to a choice, if there is one and it is among the options. */
export function answerTo(
  code: string,
  options: readonly string[],
  answers: Answers,
): string | undefined {
  const answer = new Map(Object.entries(answers)).get(code);
  return options.find((option) => option === answer);
}

/** The answer to a choice if it is one of its options, else its default. */
export function decide(
  question: Pick<Question, 'code' | 'options' | 'default'>,
  answers: Answers,
): string {
  return answerTo(question.code, question.options, answers) ?? question.default;
}

/** The beginning of a text, at most 60 characters, no surrogate pair cut. */
export function clip(text: string): string {
  return Array.from(text.slice(0, 120)).slice(0, 60).join('');
}

/** A row's text follows from its cells, so that a step that mends the cells cannot forget it. */
export function rowText(cells: readonly { text: string }[]): string {
  return cells.map(({ text }) => text).join('\t');
}

/** A piece in other words; of a row each cell. */
export function reworded(piece: Piece, mend: (text: string) => string): Piece {
  const { row } = piece.hints;
  if (row === undefined) return { ...piece, text: mend(piece.text) };
  const cells = row.cells.map((cell) => ({ ...cell, text: mend(cell.text) }));
  return { ...piece, text: rowText(cells), hints: { ...piece.hints, row: { ...row, cells } } };
}

/** Moves each note from the place in the file to the line of the canonical text. */
function place<T extends { at: number }>(
  notes: readonly T[],
  lineOf: (at: number) => number,
): (Omit<T, 'at'> & { line: number })[] {
  return notes
    .map(({ at, ...rest }) => ({ ...rest, line: at === 0 ? 0 : lineOf(at) }))
    .sort((one, other) => one.line - other.line);
}

/** For each place in the file the number of the last paragraph that begins at or before it, from 1. */
function lineFinder(pieces: readonly Piece[]): (at: number) => number {
  return (at) => {
    let [low, high] = [0, pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return Math.max(low, 1);
  };
}

/**
 * Makes the source: paragraphs trimmed, blank ones dropped, notes in the order of the text.
 *
 * @param text The file's own text, where it may be its own canonical text; it is if nothing was
 *   changed, and then a line is a line of the file.
 * @throws Refusal `empty` where no word is left, `replacement-character` where one holds U+FFFD:
 *   whatever stood there was lost before the file came here.
 */
export function finish(draft: Draft, text?: string): Source {
  const pieces = draft.pieces
    .map((piece) => ({ ...piece, text: piece.text.trim() }))
    .filter((piece) => piece.text !== '');
  if (pieces.length === 0) throw new Refusal('empty');
  pieces.forEach((piece, index) => {
    if (!piece.text.includes('\uFFFD')) return;
    throw new Refusal('replacement-character', `${index + 1}: ${around(piece.text)}`);
  });
  const asIs = text !== undefined && draft.log.length === 0;
  const lineOf = asIs ? (at: number): number => at : lineFinder(pieces);
  const paragraphs = pieces.map((piece) => ({ text: piece.text, hints: piece.hints }));
  const notes = { log: place(draft.log, lineOf), choices: place(draft.choices, lineOf) };
  return { ...(asIs ? { text } : {}), paragraphs, ...notes };
}

function around(text: string): string {
  const at = text.indexOf('\uFFFD');
  return clip(text.slice(Math.max(0, at - 20), at + 20));
}
