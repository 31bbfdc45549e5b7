/** Fields of a Word file. The words they show are text; their instructions to Word are not. */
import type { ContentsList, DocxNote } from './docx-draft.ts';
import { note } from './docx-draft.ts';
import { numeral } from './docx-numerals.ts';
import { Refusal } from '../source/types.ts';
import { last } from '../source/last.ts';

interface Field {
  isSimple: boolean;
  isInstruction: boolean;
  instruction: string;
  /** Words in the field at a place where Word shows none. */
  dropped: string;
  contents: ContentsList | undefined;
}

export interface EndedField {
  shown: string;
  notes: readonly DocxNote[];
}

/** The fields that are open, the innermost last. */
export interface Fields {
  open: Field[];
  /** How many of the open fields are still in their instruction. */
  instructions: number;
  contents: ContentsList[];
}

/** The most fields that may be open at once. Word itself nests far fewer. */
const MOST_OPEN = 300;

/** Fields that show nothing: entries for an index, marks, questions. */
const SHOWS_NOTHING = /^\s*(?:XE|TC|TA|RD|SET|ASK|PRIVATE|ADVANCE|NEXT|SKIPIF|COMMENTS)\b/iu;

/** The state in which no field is open. */
export function noFields(): Fields {
  return { open: [], instructions: 0, contents: [] };
}

/** Ends the instruction of a field, so that the words that follow are shown. A table of contents is no text. */
function show(fields: Fields, field: Field): void {
  if (!field.isInstruction) return;
  field.isInstruction = false;
  fields.instructions -= 1;
  if (!/^\s*TOC\b/iu.test(field.instruction)) return;
  field.contents = { isClosed: false };
  fields.contents.push(field.contents);
}

/** Begins a field. */
export function beginField(fields: Fields, isSimple = false, instruction = ''): void {
  if (fields.open.length >= MOST_OPEN) throw new Refusal('too-deep', 'fields');
  const field = { isSimple, isInstruction: true, instruction, dropped: '', contents: undefined };
  fields.open.push(field);
  fields.instructions += 1;
  if (isSimple) show(fields, field);
}

/** Adds words to the innermost field: to its instruction, or to its dropped words. */
export function addToField(fields: Fields, words: string, place: 'instruction' | 'dropped'): void {
  const field = last(fields.open);
  if (field !== undefined && field[place].length < 200) field[place] += words;
}

/** Ends the instruction of the innermost field. The words that follow are shown. */
export function showField(fields: Fields): void {
  const field = last(fields.open);
  if (field !== undefined) show(fields, field);
}

/**
 * Reads a field that consists of an instruction: Word makes a character in a circle so (EQ \o\ac(○,3)). For a number
 * there is a character such as ③; of anything else the inner words are kept.
 */
function enclosed(instruction: string): string {
  const [, frame, words = ''] =
    /^\s*EQ\s+\\o\s*\\ac\s*\(([^,;]*)[,;]([^)]*)\)/iu.exec(instruction) ?? [];
  if (frame?.trim() === '○' && /^\s*\d{1,2}\s*$/u.test(words)) {
    return numeral(Number(words), 'decimalEnclosedCircle');
  }
  return words.trim();
}

/** Ends the innermost field. If it showed nothing although it should, there is a note. */
export function endField(fields: Fields): EndedField {
  const field = fields.open.pop();
  if (field === undefined) return { shown: '', notes: [] };
  if (field.contents !== undefined) {
    field.contents.isClosed = true;
    fields.contents = fields.contents.filter((one) => one !== field.contents);
  }
  if (!field.isInstruction) return { shown: '', notes: [] };
  fields.instructions -= 1;
  const words = field.dropped.trim() || field.instruction;
  if (SHOWS_NOTHING.test(words) || words.trim() === '') return { shown: '', notes: [] };
  const shown = enclosed(field.instruction);
  return { shown, notes: [note('field', words, shown)] };
}

/** Ends a field that is a single element, with all fields inside that were left open. */
export function endSimpleField(fields: Fields): EndedField {
  const notes: DocxNote[] = [];
  while (fields.open.length > 0) {
    const isSimple = last(fields.open)?.isSimple;
    notes.push(...endField(fields).notes);
    if (isSimple) break;
  }
  return { shown: '', notes };
}

/** Ends all instructions at the end of a paragraph. Otherwise a missing mark would swallow the following text. */
export function showAll(fields: Fields): void {
  if (fields.instructions === 0) return;
  for (const field of fields.open) show(fields, field);
}
