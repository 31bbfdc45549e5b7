/** The state of the walk through a Word file, and how words are added. */
import type { ContentsList, DocxDraft, DocxNote } from './docx-draft.ts';
import { brief, note } from './docx-draft.ts';
import type { Fields } from './docx-fields.ts';
import { addToField, noFields } from './docx-fields.ts';
import type { OpenParagraph, Sheets } from './docx-paragraph.ts';
import { addSpace, addWords, breakLine, wordsBefore } from './docx-paragraph.ts';
import type { OpenRow } from './docx-table.ts';
import { Refusal } from '../source/types.ts';
import { last } from '../source/last.ts';

/** A place that collects paragraphs: the text, a cell, a text box, a note. */
interface Sink {
  drafts: DocxDraft[];
  isCell: boolean;
  /** A paragraph whose end was deleted. The next paragraph continues it. */
  carry: OpenParagraph | undefined;
}

/** A part that is left out, and its first words. */
interface Skip {
  what: 'tracked-change' | 'ruby' | 'placeholder';
  depth: number;
  words: string;
}

/** A footnote or an endnote to which the text refers, and the words before the reference. */
export interface Reference {
  key: string;
  words: string;
}

/** Everything that is open while a part is read, and what has been read. */
export interface Walk {
  sheets: Sheets;
  sinks: Sink[];
  paragraphs: OpenParagraph[];
  tables: OpenRow[][];
  fields: Fields;
  skip: Skip | undefined;
  /** For each w:sdt: the table of contents that it is, and whether it only holds a prompt. */
  controls: { contents: ContentsList | undefined; isPrompt: boolean }[];
  /** For each open picture: whether words were found in it. */
  pictures: { hasWords: boolean }[];
  /** Whether the next text is words of the document or part of a field's instruction. */
  place: 'words' | 'instruction' | undefined;
  keepsSpace: boolean;
  buffer: string;
  /** Notes that were made while no paragraph was open. The next paragraph gets them. */
  pending: DocxNote[];
  tracked: DocxNote | undefined;
  references: Reference[];
  /** The notes read so far, by their key. */
  noted: Map<string, readonly DocxDraft[]>;
  noteKey: string;
  counts: { cells: number; paragraphs: number; tables: number };
  hasFurniture: boolean;
}

/** More lines than any document has that people read. */
const MOST_PARAGRAPHS = 500_000;

/** A new place for paragraphs. */
export function newSink(isCell = false): Sink {
  return { drafts: [], isCell, carry: undefined };
}

/** A new walk. */
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

/** Adds notes to the present paragraph, or else to the next one. */
export function tell(walk: Walk, ...notes: readonly DocxNote[]): void {
  (here(walk)?.notes ?? walk.pending).push(...notes);
}

/**
 * Notes, once for the whole file, that it has changes which are not accepted, with the first words that they remove.
 */
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

/** Adds words to the paragraph, or to the field in whose instruction they stand. */
export function sayWords(walk: Walk, words: string | undefined): void {
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

/** Ends the line, unless the present place shows no text. */
export function endLine(walk: Walk): void {
  const paragraph = here(walk);
  if (paragraph === undefined || walk.fields.instructions > 0) return;
  countLine(walk);
  breakLine(paragraph);
}

/** Notes a reference to a note, with the words before it. */
export function refer(walk: Walk, key: string): void {
  const paragraph = here(walk);
  if (paragraph) walk.references.push({ key, words: wordsBefore(paragraph).slice(-30) });
}
