/** The beginning and end of paragraphs, tables, text boxes and notes in a Word file. */
import type { DocxDraft, DocxNote } from './docx-draft.ts';
import { note } from './docx-draft.ts';
import { showAll } from './docx-fields.ts';
import type { OpenParagraph } from './docx-paragraph.ts';
import { draftsOf, openParagraph } from './docx-paragraph.ts';
import type { OpenCell } from './docx-table.ts';
import { draftsOfTable } from './docx-table.ts';
import type { XmlNode } from './docx-tree.ts';
import { child } from './docx-tree.ts';
import type { Walk } from './docx-walk.ts';
import { countLine, here, newSink, tellTracked } from './docx-walk.ts';
import { Refusal } from '../source/types.ts';
import { last } from '../source/last.ts';

/** The cells of a table with 10,000 rows and twenty columns. */
const MOST_CELLS = 200_000;

/** Passes paragraphs to the place to which they belong. Notes without a paragraph wait for the next one. */
function give(walk: Walk, drafts: readonly DocxDraft[], rest: readonly DocxNote[] = []): void {
  const [first, ...others] = drafts;
  const target = last(walk.sinks)?.drafts;
  if (first) target?.push({ ...first, notes: [...walk.pending.splice(0), ...first.notes] });
  for (const draft of others) target?.push(draft);
  for (const one of rest) walk.pending.push(one);
}

/** Begins a paragraph, or continues one whose end was deleted. */
export function beginParagraph(walk: Walk): void {
  countLine(walk);
  const sink = last(walk.sinks);
  const paragraph = openParagraph(walk.sheets.styles);
  // A paragraph's look is stored with its end. If that was deleted, only its words continue.
  if (sink?.carry) {
    const { lines, notes, hidden, contents } = sink.carry;
    Object.assign(paragraph, { lines, notes, hidden, contents });
    sink.carry = undefined;
  }
  walk.paragraphs.push(paragraph);
}

/** Whether the mark at the end of a paragraph was deleted or moved away, and so is not in the final text. */
function isMarkGone(properties: XmlNode | undefined): boolean {
  const mark = child(properties, 'w:rPr');
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
}

function finish(walk: Walk, paragraph: OpenParagraph): void {
  const { drafts, rest } = draftsOf(paragraph, walk.sheets, last(walk.sinks)?.isCell ?? false);
  give(walk, drafts, rest);
}

/** Ends a paragraph. */
export function endParagraph(walk: Walk): void {
  showAll(walk.fields);
  const sink = last(walk.sinks);
  const isGone = isMarkGone(here(walk)?.properties);
  if (isGone) tellTracked(walk);
  const paragraph = walk.paragraphs.pop();
  if (paragraph === undefined) return;
  if (isGone && sink) sink.carry = paragraph;
  else finish(walk, paragraph);
}

/** Ends a paragraph that waits for a continuation which does not come. */
function endCarry(walk: Walk): void {
  const sink = last(walk.sinks);
  const carry = sink?.carry;
  if (sink) sink.carry = undefined;
  if (carry) finish(walk, carry);
}

/** Begins a new place that collects paragraphs. */
export function beginSink(walk: Walk, isCell = false): void {
  walk.sinks.push(newSink(isCell));
}

/** Ends the innermost place, and returns its paragraphs. */
export function endSink(walk: Walk): DocxDraft[] {
  endCarry(walk);
  return walk.sinks.length > 1 ? (walk.sinks.pop()?.drafts ?? []) : (walk.sinks[0]?.drafts ?? []);
}

/** Ends a text box. Its words come before the paragraph to which it is tied, as letterheads do. */
export function endTextBox(walk: Walk): void {
  const [first, ...others] = endSink(walk);
  if (first === undefined) return;
  for (const picture of walk.pictures) picture.hasWords = true;
  give(walk, [{ ...first, notes: [note('text-box', '', first.text), ...first.notes] }, ...others]);
}

/** Begins a table. */
export function beginTable(walk: Walk): void {
  endCarry(walk);
  walk.tables.push([]);
}

/** Begins a row. */
export function beginRow(walk: Walk): void {
  last(walk.tables)?.push({ cells: [], skipped: 0, isDeleted: false });
}

/** Begins a cell. */
export function beginCell(walk: Walk): void {
  walk.counts.cells += 1;
  if (walk.counts.cells > MOST_CELLS) throw new Refusal('too-large', 'cells');
  beginSink(walk, true);
  const cell: OpenCell = { columns: 1, merge: undefined, drafts: [] };
  last(last(walk.tables))?.cells.push(cell);
}

/** The cell that is being read. */
export function cellHere(walk: Walk): OpenCell | undefined {
  return last(last(last(walk.tables))?.cells);
}

/** Ends a cell. */
export function endCell(walk: Walk): void {
  const drafts = endSink(walk);
  const cell = cellHere(walk);
  if (cell) cell.drafts = drafts;
  // A cell outside of any table: the file is wrong, but the words are kept.
  else give(walk, drafts);
}

/** Ends a table. */
export function endTable(walk: Walk): void {
  walk.counts.tables += 1;
  const { drafts, rest } = draftsOfTable(walk.tables.pop() ?? [], walk.counts.tables);
  give(walk, drafts, rest);
}

/** Begins a note in the part that holds the notes. */
export function beginNote(walk: Walk, key: string): void {
  walk.noteKey = key;
  beginSink(walk);
}

/** Ends a note. */
export function endNote(walk: Walk): void {
  walk.noted.set(walk.noteKey, endSink(walk));
}
