/**
 * The tree that `parse` makes of an official text. Each node has its position in the source. The texts of the clauses,
 * in order, are the whole text (except white space at the ends of lines).
 */

export interface Point {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** From 0, in UTF-16 units. */
  offset: number;
}

/** The stretch of the source from `start` up to, and without, `end`. */
export interface Position {
  start: Point;
  end: Point;
}

/** What a file tells of a paragraph besides its words. Plain text has no hints. */
export interface Hint {
  bold?: true;
  centred?: true;
  /** Outline level of a heading, from 1. */
  outline?: number;
}

/** The kind of a clause. Readers should take a kind that they do not know as a sentence. */
export type ClauseKind =
  | 'title'
  | 'number'
  | 'addressee'
  | 'heading'
  | 'sentence'
  | 'measure'
  | 'units'
  | 'source'
  | 'signature'
  | 'note'
  | 'cell';

/** How a unit is named: listed, as the lead (only if the text says 牵头), as one that joins in, or otherwise. */
export type Role = 'listed' | 'lead' | 'join' | 'other';

export interface ResponsibleUnit {
  /** As the text writes it: 省科技厅. */
  unit: string;
  role: Role;
  /** The words of the text that name it. */
  words: string;
  position: Position;
}

/** A date by which the text itself wants something done. */
export interface Deadline {
  /** The words that give the date: 2019年底. */
  words: string;
  /** YYYY-MM-DD; null if the text gives no beginning. */
  from: string | null;
  /** YYYY-MM-DD, the last day. */
  until: string | null;
  /** False if the text says 力争. */
  firm: boolean;
  position: Position;
}

export interface Citation {
  /** Without the marks 《》. */
  title: string;
  /** 国发〔2017〕40号; null if the text gives none. */
  number: string | null;
  /** Exactly as in the text, with marks and number. */
  words: string;
  position: Position;
}

/** A piece of the official text that is cited and searched as one. */
export interface Clause {
  type: 'clause';
  kind: ClauseKind;
  /** Verbatim; inner white space kept. */
  text: string;
  /** Index, from 0, of the paragraph (the line of the source that is not blank) it stands in. */
  paragraph: number;
  position: Position;
  /** Empty unless `kind` is `units`. */
  units: ResponsibleUnit[];
  deadlines: Deadline[];
  citations: Citation[];
}

/** A part of the text under its heading: 一、 (chapter), （一） or 1. (section or task). */
export interface Part {
  /** A task is a part without further parts in it that names responsible units. */
  type: 'chapter' | 'section' | 'task';
  /** The value of the printed number: 3 for 三、, 16 for （十六）; 0 for a part without one. */
  number: number;
  /** The number as printed, with its marks: 三、 （一） 1.; empty if only the file's hints make it a heading. */
  label: string;
  heading: Clause;
  /** Everything below the heading, in order. */
  children: (Clause | Part)[];
  position: Position;
}

/** An attachment (附件) after the body. */
export interface Attachment {
  type: 'attachment';
  /** From 1, in order. */
  number: number;
  children: Clause[];
  position: Position;
}

/** A doubt in the reading, about which the editor is asked. */
export interface Doubt {
  /** A stable name for the kind of doubt: `number-gap`, `no-units`, …; src/text has its wording. */
  code: string;
  /** Whether nothing may be published before the editor has answered. */
  must: boolean;
  /** The words in question, at most 60 characters, white space made one space. */
  words: string;
  /** The characters before and after, by which the doubt is found again in a revised text. */
  before: string;
  after: string;
  position: Position;
  /** The readings to choose from; empty if any words may be the answer. */
  options: readonly string[];
  /** The reading that counts without an answer. */
  default: string;
  /** The editor's decision, or null. */
  answer: string | null;
}

/** Something odd that is read as printed: there is nothing to decide. */
export interface Notice {
  /** A stable name; src/text has its wording. */
  code: string;
  /** At most 60 characters. */
  words: string;
  position: Position;
}

/** An answer as `reading.yaml` keeps it. */
export type Answer = Pick<Doubt, 'code' | 'words' | 'before' | 'after' | 'answer'>;

export interface PlanTree {
  type: 'plan';
  /** In the order of the text: clauses before the first chapter, the chapters, clauses after them, attachments. */
  children: (Clause | Part | Attachment)[];
  /** Questions to the editor, in the order of the text. */
  doubts: Doubt[];
  /** Oddities, in the order of the text. */
  notices: Notice[];
  /** Whether the numbers of the headings alone tell the level of each. */
  levelsByNumber: boolean;
  position: Position;
}
