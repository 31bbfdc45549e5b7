/** What the walk through a Word file does at each element. */
import * as blocks from './docx-blocks.ts';
import { note } from './docx-draft.ts';
import type { EndedField } from './docx-fields.ts';
import { addToField, beginField, endField, endSimpleField, showField } from './docx-fields.ts';
import { TREES } from './docx-properties.ts';
import { symbolFor } from './docx-symbols.ts';
import type { Attributes } from './docx-tree.ts';
import type { Walk } from './docx-walk.ts';
import * as walking from './docx-walk.ts';
import type { XmlHandler } from './docx-xml.ts';
import { last } from '../source/last.ts';

type Does = (walk: Walk, attributes: Attributes) => void;

/** Elements that are left out with everything in them. */
const SKIPPED: ReadonlyMap<string, 'tracked-change' | 'ruby'> = new Map(
  Object.entries<'tracked-change' | 'ruby'>({
    'w:del': 'tracked-change',
    'w:moveFrom': 'tracked-change',
    'w:rt': 'ruby',
  }),
);

function sign(walk: Walk, { font = '', char = '' }: Attributes): void {
  const found = symbolFor(font, char);
  if (found !== undefined) walking.sayWords(walk, found);
  else walking.tell(walk, note('symbol', `${font} ${char}`));
}

function tellField(walk: Walk, { shown, notes }: EndedField): void {
  if (shown !== '') walking.sayWords(walk, shown);
  walking.tell(walk, ...notes);
}

function fieldMark(walk: Walk, { fldCharType }: Attributes): void {
  if (fldCharType === 'begin') beginField(walk.fields);
  else if (fldCharType === 'separate') showField(walk.fields);
  else if (fldCharType === 'end') tellField(walk, endField(walk.fields));
}

/** Words drawn as a picture (old WordArt), as in some letterheads. */
function wordArt(walk: Walk, { string = '' }: Attributes): void {
  blocks.beginSink(walk);
  blocks.beginParagraph(walk);
  walking.sayWords(walk, string);
  blocks.endParagraph(walk);
  blocks.endTextBox(walk);
}

const beginWords: Does = (walk, { space }) => {
  walk.place = 'words';
  walk.keepsSpace = space === 'preserve';
  walk.buffer = '';
};

const picture: Does = (walk) => walk.pictures.push({ hasWords: false });

const OPEN: ReadonlyMap<string, Does> = new Map(
  Object.entries<Does>({
    'w:p': blocks.beginParagraph,
    'w:r': (walk) => {
      const paragraph = walking.here(walk);
      if (paragraph) paragraph.run = paragraph.base;
    },
    'w:t': beginWords,
    // Formulas have elements of their own for words. These words are kept.
    'm:t': (walk) => beginWords(walk, { space: 'preserve' }),
    'm:oMath': (walk) => walking.tell(walk, note('formula')),
    'w:instrText': (walk) => {
      walk.place = 'instruction';
      walk.buffer = '';
    },
    'w:br': walking.endLine,
    'w:cr': walking.endLine,
    'w:tab': (walk) => walking.sayWords(walk, undefined),
    'w:ptab': (walk) => walking.sayWords(walk, undefined),
    'w:noBreakHyphen': (walk) => walking.sayWords(walk, '-'),
    'w:sym': sign,
    'w:fldChar': fieldMark,
    'w:fldSimple': (walk, { instr }) => beginField(walk.fields, true, instr),
    'w:ins': (walk) => walking.tellTracked(walk),
    'w:moveTo': (walk) => walking.tellTracked(walk),
    'w:footnoteReference': (walk, { id }) => walking.refer(walk, `w:footnote ${id}`),
    'w:endnoteReference': (walk, { id }) => walking.refer(walk, `w:endnote ${id}`),
    'w:commentReference': (walk) => walking.tell(walk, note('comment')),
    'w:altChunk': (walk) => walking.tell(walk, note('inserted-file')),
    'w:subDoc': (walk) => walking.tell(walk, note('inserted-file')),
    'w:drawing': picture,
    'w:pict': picture,
    'w:object': picture,
    'w:txbxContent': (walk) => blocks.beginSink(walk),
    'v:textpath': wordArt,
    'w:tbl': blocks.beginTable,
    'w:tr': blocks.beginRow,
    'w:tc': blocks.beginCell,
    'w:sdt': (walk) => {
      walk.controls.push({ contents: last(walk.controls)?.contents, isPrompt: false });
    },
    'w:sdtContent': (walk) => {
      if (last(walk.controls)?.isPrompt) walk.skip = { what: 'placeholder', depth: 1, words: '' };
    },
    'w:footnote': (walk, { id }) => blocks.beginNote(walk, `w:footnote ${id}`),
    'w:endnote': (walk, { id }) => blocks.beginNote(walk, `w:endnote ${id}`),
  }),
);

/** A text without spaces at its ends. Each run of spaces is read once, however long it is. */
function withoutSpaces(text: string): string {
  return text.replace(/ +/gu, (run, at: number) =>
    at === 0 || at + run.length === text.length ? '' : run,
  );
}

function endPlace(walk: Walk): void {
  const shown = walk.buffer.replace(/[\t\r\n]+/gu, ' ');
  if (walk.place === 'instruction') addToField(walk.fields, shown, 'instruction');
  else walking.sayWords(walk, walk.keepsSpace ? shown : withoutSpaces(shown));
  walk.place = undefined;
}

function endPicture(walk: Walk): void {
  if (walk.pictures.pop()?.hasWords === false) walking.tell(walk, note('picture'));
}

const CLOSE: ReadonlyMap<string, (walk: Walk) => void> = new Map(
  Object.entries<(walk: Walk) => void>({
    'w:p': blocks.endParagraph,
    'w:t': endPlace,
    'm:t': endPlace,
    'w:instrText': endPlace,
    'w:fldSimple': (walk) => tellField(walk, endSimpleField(walk.fields)),
    'w:drawing': endPicture,
    'w:pict': endPicture,
    'w:object': endPicture,
    'w:txbxContent': blocks.endTextBox,
    'w:tbl': blocks.endTable,
    'w:tc': blocks.endCell,
    'w:sdt': (walk) => walk.controls.pop(),
    'w:footnote': blocks.endNote,
    'w:endnote': blocks.endNote,
  }),
);

function endSkip(walk: Walk): void {
  const { skip } = walk;
  walk.skip = undefined;
  if (skip?.what === 'tracked-change') walking.tellTracked(walk, skip.words);
  else if (skip !== undefined) walking.tell(walk, note(skip.what, skip.words));
}

/** Makes the handler by which a body, or notes, are read into the walk. */
export function handlerFor(walk: Walk): XmlHandler {
  return {
    trees: new Set(TREES.keys()),
    open: (name, attributes) => {
      const what = SKIPPED.get(name);
      if (walk.skip !== undefined) walk.skip.depth += 1;
      else if (what !== undefined) walk.skip = { what, depth: 1, words: '' };
      else OPEN.get(name)?.(walk, attributes);
    },
    close: (name) => {
      if (walk.skip === undefined) CLOSE.get(name)?.(walk);
      else if (walk.skip.depth > 1) walk.skip.depth -= 1;
      else endSkip(walk);
    },
    text: (words) => {
      if (walk.skip !== undefined) {
        if (walk.skip.words.length < 60) walk.skip.words += words;
      } else if (walk.place !== undefined) walk.buffer += words;
    },
    tree: (node) => {
      if (walk.skip === undefined) TREES.get(node.name)?.(walk, node);
    },
  };
}
