/** The state of the walk through a Word file, and its words as they come. */
import type { ContentsList, DocxDraft, DocxNote } from './docx-draft.ts';
import { brief, note } from './docx-draft.ts';
import type { Fields } from './docx-fields.ts';
import { addToField, noFields } from './docx-fields.ts';
import type { OpenParagraph, Sheets } from './docx-paragraph.ts';
import { addSpace, addWords, breakLine, wordsBefore } from './docx-paragraph.ts';
import type { OpenRow } from './docx-table.ts';
import { Refusal } from './types.ts';
import { last } from './last.ts';

/** Where paragraphs go: the text, a cell, a text box, a note. */
interface Sink {
  drafts: DocxDraft[];
  isCell: boolean;
  /** A paragraph whose end was deleted: the next one goes on with it. */
  carry: OpenParagraph | undefined;
}

/** A part that is left out, and its first words. */
interface Skip {
  what: 'tracked-change' | 'ruby' | 'placeholder';
  depth: number;
  words: string;
}

/** A footnote or an endnote that the text refers to, and the words that it hangs on. */
export interface Reference {
  key: string;
  words: string;
}

/** All that is open while a part is read, and what has come of it. */
export interface Walk {
  sheets: Sheets;
  sinks: Sink[];
  paragraphs: OpenParagraph[];
  tables: OpenRow[][];
  fields: Fields;
  skip: Skip | undefined;
  /** For each w:sdt: whether it is a table of contents, or holds only its own prompt. */
  controls: { contents: ContentsList | undefined; isPrompt: boolean }[];
  /** For each picture that is open: whether words were found in it. */
  pictures: { hasWords: boolean }[];
  /** Whether the next text is words of the document or part of a field's instruction. */
  place: 'words' | 'instruction' | undefined;
  keepsSpace: boolean;
  buffer: string;
  /** Notes made where no paragraph was open; they are put to the next one. */
  pending: DocxNote[];
  tracked: DocxNote | undefined;
  references: Reference[];
  /** The notes read so far, by their key. */
  noted: Map<string, readonly DocxDraft[]>;
  noteKey: string;
  counts: { cells: number; paragraphs: number; tables: number };
  hasFurniture: boolean;
}

/** More lines than any document has that a person reads. */
const MOST_PARAGRAPHS = 500_000;

/** An empty place for paragraphs. */
export function newSink(isCell = false): Sink {
  return { drafts: [], isCell, carry: undefined };
}

/** A walk at its beginning. */
export function newWalk(sheets: Sheets): Walk {
  return {
    sheets,
    sinks: [newSink()],
    paragraphs: [],
    tables: [],
    fields: noFields(),
    skip: undefined,
    controls: [],
    pictures: [],
    place: undefined,
    keepsSpace: false,
    buffer: '',
    pending: [],
    tracked: undefined,
    references: [],
    noted: new Map(),
    noteKey: '',
    counts: { cells: 0, paragraphs: 0, tables: 0 },
    hasFurniture: false,
  };
}

/** The paragraph that is being read. */
export function here(walk: Walk): OpenParagraph | undefined {
  return last(walk.paragraphs);
}

/** Says something of the paragraph that is being read, or of the next one. */
export function tell(walk: Walk, ...notes: readonly DocxNote[]): void {
  (here(walk)?.notes ?? walk.pending).push(...notes);
}

/** Says once of the whole file that changes are open in it, with the first words that they take away. */
export function tellTracked(walk: Walk, words = ''): void {
  if (walk.tracked === undefined) {
    walk.tracked = note('tracked-change');
    tell(walk, walk.tracked);
  }
  if (walk.tracked.before === '') walk.tracked.before = brief(words);
}

function contentsHere(walk: Walk): ContentsList | undefined {
  return last(walk.fields.contents) ?? last(walk.controls)?.contents;
}

/** Adds words to the paragraph, or leaves them with the field that they are no result of. */
export function say(walk: Walk, words: string | undefined): void {
  const paragraph = here(walk);
  if (paragraph === undefined) return;
  if (walk.fields.instructions > 0) {
    addToField(walk.fields, words ?? '', 'dropped');
    return;
  }
  paragraph.contents ??= words?.trim() === '' ? undefined : contentsHere(walk);
  if (words === undefined) addSpace(paragraph);
  else addWords(paragraph, words);
}

/** Counts a paragraph, or a line that becomes one. @throws {Refusal} too-large */
export function countLine(walk: Walk): void {
  walk.counts.paragraphs += 1;
  if (walk.counts.paragraphs > MOST_PARAGRAPHS) throw new Refusal('too-large', 'paragraphs');
}

/** Ends the line, where the text shows. */
export function endLine(walk: Walk): void {
  const paragraph = here(walk);
  if (paragraph === undefined || walk.fields.instructions > 0) return;
  countLine(walk);
  breakLine(paragraph);
}

/** Refers to a note, from the words in front. */
export function refer(walk: Walk, key: string): void {
  const paragraph = here(walk);
  if (paragraph) walk.references.push({ key, words: wordsBefore(paragraph).slice(-30) });
}
