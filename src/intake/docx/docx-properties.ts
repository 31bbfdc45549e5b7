/** Reads those properties of paragraphs, runs, cells and controls in a Word file that concern the words. */
import { cellHere } from './docx-blocks.ts';
import { setProperties, setRun } from './docx-paragraph.ts';
import { setCell, setRow } from './docx-table.ts';
import type { XmlNode } from './docx-tree.ts';
import { child, switchOf, valOf } from './docx-tree.ts';
import type { Walk } from './docx-walk.ts';
import { here, tellTracked } from './docx-walk.ts';
import { last } from '../source/last.ts';

function setControl(walk: Walk, properties: XmlNode): void {
  const control = last(walk.controls);
  const gallery = valOf(child(properties, 'w:docPartObj'), 'w:docPartGallery');
  if (control === undefined) return;
  if (gallery === 'Table of Contents') control.contents = { isClosed: true };
  control.isPrompt = switchOf(properties, 'w:showingPlcHdr') ?? false;
}

/** Notes that there are headers or footers. Their words are no part of the text. */
function setSection(walk: Walk, properties: XmlNode | undefined): void {
  const isOne = ({ name }: XmlNode): boolean =>
    name === 'w:headerReference' || name === 'w:footerReference';
  if (properties?.children.some(isOne)) walk.hasFurniture = true;
}

/** What the walk does with the properties of each element. */
export const TREES: ReadonlyMap<string, (walk: Walk, node: XmlNode) => void> = new Map(
  Object.entries<(walk: Walk, node: XmlNode) => void>({
    'w:pPr': (walk, node) => {
      const paragraph = here(walk);
      if (paragraph) setProperties(paragraph, node, walk.sheets.styles);
      const mark = child(node, 'w:rPr');
      if (child(mark, 'w:ins') || child(mark, 'w:moveTo')) tellTracked(walk);
      setSection(walk, child(node, 'w:sectPr'));
    },
    'w:rPr': (walk, node) => {
      const paragraph = here(walk);
      if (paragraph) setRun(paragraph, node, walk.sheets.styles);
    },
    'w:tcPr': (walk, node) => {
      const cell = cellHere(walk);
      if (cell) setCell(cell, node);
    },
    'w:trPr': (walk, node) => {
      const row = last(last(walk.tables));
      if (row) setRow(row, node);
      if (child(node, 'w:ins') || child(node, 'w:del')) tellTracked(walk);
    },
    'w:sdtPr': setControl,
    'w:sectPr': setSection,
  }),
);
