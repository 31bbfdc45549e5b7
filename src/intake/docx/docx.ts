import { endSink } from './docx-blocks.ts';
import type { DocxDraft } from './docx-draft.ts';
import { note, sourceOf } from './docx-draft.ts';
import { handlerFor } from './docx-elements.ts';
import { readNumbering } from './docx-numbering.ts';
import type { Sheets } from './docx-paragraph.ts';
import { readStyles } from './docx-styles.ts';
import type { Walk } from './docx-walk.ts';
import { newWalk } from './docx-walk.ts';
import type { XmlNode } from './docx-tree.ts';
import { readTree, readXml } from './docx-xml.ts';
import { openDocx } from './docx-zip.ts';
import type { TakePart } from './docx-zip.ts';
import type { Source } from '../source/types.ts';
import { Refusal } from '../source/types.ts';

/** Finds the part that a part refers to by a kind: `styles`, `numbering`. */
type Related = (kind: string) => string | undefined;

/** A path inside the file, without `.` and `..`. */
function resolved(path: string): string {
  const kept: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') kept.pop();
    else if (step !== '.' && step !== '') kept.push(step);
  }
  return kept.join('/');
}

/**
 * Finds the parts to which a part refers (OPC, 9.3). The kind is the end of an address, of which there are two
 * editions.
 */
function relatedTo(take: TakePart, part: string): Related {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const bytes = take(`${folder}_rels/${part.slice(cut)}.rels`);
  const all = bytes === undefined ? [] : readTree(bytes).children;
  return (kind) => {
    const found = all.find(({ attributes }) => attributes['Type']?.endsWith(`/${kind}`));
    const target = found?.attributes['Target'];
    if (target === undefined) return undefined;
    return resolved(target.startsWith('/') ? target : `${folder}${target}`);
  };
}

/** The main part. Files that do not name it have it in Word's usual place. */
function mainPart(take: TakePart): { name: string; bytes: Uint8Array } {
  for (const name of [relatedTo(take, '')('officeDocument'), 'word/document.xml']) {
    const bytes = name === undefined ? undefined : take(name);
    if (name !== undefined && bytes !== undefined) return { name, bytes };
  }
  throw new Refusal('not-word', 'no document');
}

/** The notes to which the text refers, in its order, each as paragraphs that come after the text. */
function noteDrafts(body: Walk, parts: readonly Uint8Array[]): DocxDraft[] {
  const walk: Walk = { ...newWalk(body.sheets), tracked: body.tracked };
  for (const part of parts) readXml(part, handlerFor(walk));
  const drafts = new Map(walk.noted);
  return body.references.flatMap(({ key, words }) => {
    const [first, ...others] = drafts.get(key) ?? [];
    drafts.delete(key);
    if (first === undefined) return [];
    return [{ ...first, notes: [note('footnote', words, first.text), ...first.notes] }, ...others];
  });
}

/**
 * Reads a Word file (.docx; both editions of the standard): the text as Word shows it with all changes accepted, with
 * automatic numbers written out. The log has everything that is left out or added.
 *
 * - A tab inside the words is a space. A line break begins a new paragraph.
 * - Footnotes and endnotes come after the text, in the order of their references. Text boxes come before the paragraph
 * to which they are tied.
 * - Each row of a table is a paragraph. A table of one column is the paragraphs in it.
 * - Left out: tables of contents, hidden words, comments, headers and footers, bullets, pictures, instructions in
 * fields, readings above characters (ruby).
 *
 * The XML is read here, and not by a library. mammoth was tried: it gives neither the texts nor the lists of numbers,
 * and loses whether a paragraph is centred, its outline level, and paragraphs joined by a tracked change. To add
 * numbers to its input, all of that would have to be read anyway, and the file written again. saxes knows only the five
 * entities of XML, keeps no tree, and does not recurse.
 *
 * @throws {Refusal} not-word, spreadsheet, ofd, password, broken, entity, too-deep, too-large, empty.
 */
export async function readDocx(bytes: Uint8Array): Promise<Source> {
  const take = openDocx(bytes);
  const main = mainPart(take);
  const related = relatedTo(take, main.name);
  const part = (kind: string): Uint8Array | undefined => {
    const name = related(kind);
    return name === undefined ? undefined : take(name);
  };
  const tree = (kind: string): XmlNode | undefined => {
    const found = part(kind);
    return found === undefined ? undefined : readTree(found);
  };
  const styles = readStyles(tree('styles'));
  const sheets: Sheets = { styles, nextNumber: readNumbering(tree('numbering'), styles) };
  const walk = newWalk(sheets);
  readXml(main.bytes, handlerFor(walk));
  const body = endSink(walk);
  const notes = noteDrafts(
    walk,
    ['footnotes', 'endnotes'].flatMap((kind) => part(kind) ?? []),
  );
  const source = sourceOf([...body, ...notes], walk.pending);
  if (source.paragraphs.length === 0) throw new Refusal('empty');
  const furniture = walk.hasFurniture ? [{ ...note('header-footer'), line: 0 }] : [];
  return { ...source, log: [...furniture, ...source.log] };
}
