/**
 * A source, as the readers of files make it: paragraphs with hints, and a log. Hints help the parser if a file has
 * them. A text without hints also gives a usable plan.
 */

/** What a file tells of a paragraph besides its words. Each hint may be missing. */
export interface Hints {
  /** All of the paragraph is bold. */
  bold?: true;
  centred?: true;
  /** Outline level of a heading, from 1. */
  outline?: number;
  /** The automatic number that the reader put before the words, as the file's program shows it: 第一条, （一）, 1. */
  label?: string;
  /** The paragraph is a row of a table. */
  row?: TableRow;
}

/** One row of a table. The paragraph's text is the texts of its cells, separated by tabs. */
export interface TableRow {
  /** Which table of the file, from 1. */
  table: number;
  /** From 1. */
  row: number;
  cells: readonly Cell[];
}

/** A cell at the place where it begins. Places that a cell above or to the left covers have no cell. */
export interface Cell {
  /** From 1; columns covered by other cells are counted. */
  column: number;
  /** How many columns and rows it covers, with its own. */
  columns: number;
  rows: number;
  text: string;
}

/** A paragraph of a source: one line, not blank, trimmed, without line breaks. */
export interface SourceParagraph {
  text: string;
  hints: Hints;
}

/** One change, or one omission, that reading a file made. `what` is a stable name; src/text has its wording. */
export interface Change {
  /**
   * encoding, line-break, hard-wrap, page-number, look-alike, automatic-number, footnote, … (`changes` in
   * src/text/commands/intake.ts).
   */
  what: string;
  /** The line of the canonical text, from 1; 0 for the whole file. */
  line: number;
  /** The words before and after the change, at most 60 characters of each; empty if there are none. */
  before: string;
  after: string;
}

/** A decision of the reader that the editor may change. */
export interface Choice {
  /** encoding, article, hard-wraps, look-alikes, page-numbers, … */
  code: string;
  /** Whether nothing may be written before a person has answered. */
  must: boolean;
  /** The words in question, or the beginning of what was chosen; at most 60 characters. */
  words: string;
  /** From 1; 0 for the whole file. */
  line: number;
  /** The values that `answers` of `readSource` takes. A candidate that is shown has its first line as value. */
  options: readonly string[];
  default: string;
}

export interface Source {
  /**
   * The file's own text, if it is its own canonical text: clean UTF-8, lines ended by \n, nothing changed. Its blank
   * lines and the white space at its line ends stay as they are.
   */
  text?: string;
  paragraphs: readonly SourceParagraph[];
  log: readonly Change[];
  choices: readonly Choice[];
}

/** Why a file is not read: a stable code. src/text has its wording, with advice. */
export class Refusal extends Error {
  /**
   * not-text, old-word, wps, spreadsheet, password, broken, too-large, entity, … (`refusals` in
   * src/text/commands/intake.ts).
   */
  readonly code: string;
  readonly detail: string;

  constructor(code: string, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'Refusal';
    [this.code, this.detail] = [code, detail];
  }
}
