/**
 * The tree that `parse` makes of an official text. Each node says where it stands in the source;
 * the texts of the clauses, in order, are the whole text (white space at the ends of lines aside).
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

/** A file's signs beside the words of a paragraph. Plain text has none. */
export interface Hint {
  bold?: true;
  centred?: true;
  /** Outline level of a heading, from 1. */
  outline?: number;
}

/** The kind of a clause; a reader takes one that it does not know as a sentence. */
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

/** How a unit is named: listed, as the lead (only where the text says 牵头), as one that joins in, or otherwise. */
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
  /** YYYY-MM-DD, or null where the text gives no beginning. */
  from: string | null;
  /** YYYY-MM-DD, the last day. */
  until: string | null;
  /** False where the text says 力争. */
  firm: boolean;
  position: Position;
}

export interface Citation {
  /** Without the marks 《》. */
  title: string;
  /** 国发〔2017〕40号, or null where the text gives none. */
  number: string | null;
  /** Exactly as it stands in the text, marks and number included. */
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
  /** A task is a leaf of the numbering that names responsible units. */
  type: 'chapter' | 'section' | 'task';
  /** The number as printed, read: 3 for 三、, 16 for （十六）; 0 of a part without one. */
  number: number;
  /** The number as printed, with its marks: 三、 （一） 1.; empty where only the file's hints make a heading. */
  label: string;
  heading: Clause;
  /** All that follows the heading, in order. */
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

/** A doubt in the reading, which the editor is asked. */
export interface Doubt {
  /** A stable name for the kind of doubt: `number-gap`, `group`, …; worded in src/text. */
  code: string;
  /** Whether nothing may be published before the editor has answered. */
  must: boolean;
  /** The words in question, at most 60 characters, white space made one space. */
  words: string;
  /** The characters before and after, so that the doubt is found again in a revised text. */
  before: string;
  after: string;
  position: Position;
  /** The readings to choose from; empty where any words may be the answer. */
  options: readonly string[];
  /** The reading that holds without an answer. */
  default: string;
  /** The editor's decision, or null. */
  answer: string | null;
}

/** An oddity that is read as it is printed: there is nothing to decide. */
export interface Notice {
  /** A stable name; worded in src/text. */
  code: string;
  /** At most 60 characters. */
  words: string;
  position: Position;
}

/** An answer as `reading.yaml` keeps it. */
export type Answer = Pick<Doubt, 'code' | 'words' | 'before' | 'after' | 'answer'>;

export interface PlanTree {
  type: 'plan';
  /** In the order of the text: what stands before the first chapter, the chapters, what stands after, attachments. */
  children: (Clause | Part | Attachment)[];
  /** Questions to the editor, in the order of the text. */
  doubts: Doubt[];
  /** Oddities, in the order of the text. */
  notices: Notice[];
  /** Whether the numbers of the headings alone say how deep each stands. */
  levelsByNumber: boolean;
  position: Position;
}
