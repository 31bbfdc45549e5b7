/**
 * A source, as the readers of files make it: paragraphs with hints and a log. Hints help the
 * parser where a file has them; a text without any gives a usable plan.
 */

/** Signs of a file beside a paragraph's words. Each may be missing. */
export interface Hints {
  /** All of it is set in bold. */
  bold?: true;
  centred?: true;
  /** Outline level of a heading, from 1. */
  outline?: number;
  /** The automatic number that the reader wrote in front of the words, as the file's program shows it: 第一条, （一）, 1. */
  label?: string;
  /** The paragraph is a row of a table. */
  row?: TableRow;
}

/** One row of a table; the paragraph's text is its cells' texts with tabs between. */
export interface TableRow {
  /** Which table of the file, from 1. */
  table: number;
  /** From 1. */
  row: number;
  cells: readonly Cell[];
}

/** A cell where it begins; what a cell above or to the left reaches over has none of its own. */
export interface Cell {
  /** From 1, counted with the cells that reach over. */
  column: number;
  /** How many columns and rows it covers, itself included. */
  columns: number;
  rows: number;
  text: string;
}

/** A paragraph of a source: one line, not blank, trimmed, without line breaks. */
export interface SourceParagraph {
  text: string;
  hints: Hints;
}

/** One change, or one thing left out, that reading a file made; `what` is a stable name worded in src/text. */
export interface Change {
  /**
   * encoding, line-break, hard-wrap, page-number, look-alike, automatic-number, footnote, … (`changes` in
   * src/text/intake.ts).
   */
  what: string;
  /** The line of the canonical text, from 1; 0 where it speaks of the whole file. */
  line: number;
  /** The words before and after, at most 60 characters of each; empty where there are none. */
  before: string;
  after: string;
}

/** Something that the reader decided and that the editor may decide otherwise. */
export interface Choice {
  /** encoding, article, hard-wraps, look-alikes, page-numbers, … */
  code: string;
  /** Whether nothing may be written before a person has answered. */
  must: boolean;
  /** The words in question, or the beginning of what was chosen; at most 60 characters. */
  words: string;
  /** From 1; 0 where it is the whole file. */
  line: number;
  /** Values that `answers` of `readSource` takes; of a candidate that is shown, its first line. */
  options: readonly string[];
  default: string;
}

export interface Source {
  /**
   * The file's own text where it is its own canonical text: clean UTF-8, lines ended by \n, nothing
   * changed. Its blank lines and the white space at its line ends stay as they are.
   */
  text?: string;
  paragraphs: readonly SourceParagraph[];
  log: readonly Change[];
  choices: readonly Choice[];
}

/** Why a file is not read: a stable code that src/text words, with the way out. */
export class Refusal extends Error {
  /**
   * not-text, old-word, wps, spreadsheet, password, broken, too-large, entity, … (`refusals` in src/text/intake.ts).
   */
  readonly code: string;
  readonly detail: string;

  constructor(code: string, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'Refusal';
    [this.code, this.detail] = [code, detail];
  }
}
