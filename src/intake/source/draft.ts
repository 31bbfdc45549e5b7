/**
 * What readers pass from step to step: pieces that may still be blank or untrimmed, and notes that refer to pieces.
 * `finish` makes a source of them.
 */
import { Refusal } from './types.ts';
import type { Change, Choice, Hints, Source } from './types.ts';

/** A line that will become a paragraph. */
export interface Piece {
  /** Its place in the file, from 1: the number of a line in a text, or of a block in a page. It never changes. */
  at: number;
  text: string;
  hints: Hints;
}

/** A change that still has the place of a piece; 0 is the whole file. */
export type Note = Omit<Change, 'line'> & { at: number };

/** A choice that still has the place of a piece; 0 is the whole file. */
export type Question = Omit<Choice, 'line'> & { at: number };

/** A note of a change at a place. The words before and after are cut to the length that the log holds. */
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

/** The answer to a choice; undefined if there is none, or if it is not among the options. */
export function answerTo(
  code: string,
  options: readonly string[],
  answers: Answers,
): string | undefined {
  const answer = new Map(Object.entries(answers)).get(code);
  return options.find((option) => option === answer);
}

/** The answer to a choice if it is one of its options, otherwise the default. */
export function chosenOption(
  question: Pick<Question, 'code' | 'options' | 'default'>,
  answers: Answers,
): string {
  return answerTo(question.code, question.options, answers) ?? question.default;
}

/** The beginning of a text: at most 60 characters, no surrogate pair cut. */
export function clip(text: string): string {
  return Array.from(text.slice(0, 120)).slice(0, 60).join('');
}

/** The text of a row, from its cells. A step that changes the cells cannot forget the text. */
export function rowText(cells: readonly { text: string }[]): string {
  return cells.map(({ text }) => text).join('\t');
}

/** A piece with changed words; for a row, each cell is changed. */
export function reworded(piece: Piece, mend: (text: string) => string): Piece {
  const { row } = piece.hints;
  if (row === undefined) return { ...piece, text: mend(piece.text) };
  const cells = row.cells.map((cell) => ({ ...cell, text: mend(cell.text) }));
  return { ...piece, text: rowText(cells), hints: { ...piece.hints, row: { ...row, cells } } };
}

/** Turns the place of each note in the file into a line of the canonical text. */
function place<T extends { at: number }>(
  notes: readonly T[],
  lineOf: (at: number) => number,
): (Omit<T, 'at'> & { line: number })[] {
  return notes
    .map(({ at, ...rest }) => ({ ...rest, line: at === 0 ? 0 : lineOf(at) }))
    .sort((one, other) => one.line - other.line);
}

/**
 * Makes a function that finds, for a place in the file, the last paragraph that begins at or before it, counted from 1.
 */
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
 * Makes the source: paragraphs are trimmed, blank ones dropped, and notes put into the order of the text.
 *
 * @param text The file's own text, if it may be its own canonical text. It is, if nothing was changed; then a line of
 * the source is a line of the file.
 * @throws Refusal `empty` if no word is left, `replacement-character` if a paragraph holds U+FFFD: a character was lost
 * before the file came here.
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
