import {
  AlignmentType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { faces } from '../../text/index.ts';
import type { Block, TableBlock } from '../tables/columns.ts';
import { documentOf, INDENT, LEVELS, runs, SIZE, SPACING, titleOf, WIDTH } from './word-page.ts';

/** The margins of a cell, left and right, in twentieths of a point. */
const CELL_MARGIN = 80;

function cell(text: string, face: string, width: number): TableCell {
  return new TableCell({
    children: [new Paragraph({ children: runs(text, face, SIZE.cell) })],
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: CELL_MARGIN, right: CELL_MARGIN },
  });
}

/** A row with more lines may break across pages: some programs lose what does not fit on the page. */
const MOST_LINES = 20;

/** How many lines a text takes in a column, at least. */
function linesIn(text: string, width: number): number {
  const signs = Math.max(1, Math.floor((width - 2 * CELL_MARGIN) / (10 * SIZE.cell)));
  const lines = text.split('\n').map(({ length }) => Math.max(1, Math.ceil(length / signs)));
  return lines.reduce((sum, some) => sum + some, 0);
}

/**
 * A table as wide as the text (`width`). Its head is repeated on every page. Its rows do not break if they fit on a
 * page.
 */
export function wordTable({ head, rows, widths }: TableBlock, width = WIDTH): Table {
  const sum = widths.reduce((total, part) => total + part, 0);
  const columnWidths = widths.map((part) => Math.floor((width * part) / sum));
  const line = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      children: cells.map((text, index) =>
        cell(text, isHead ? faces.heading : faces.body, columnWidths[index] ?? 0),
      ),
      tableHeader: isHead,
      cantSplit: cells.every(
        (text, index) => linesIn(text, columnWidths[index] ?? 0) <= MOST_LINES,
      ),
    });
  return new Table({
    rows: [line(head, true), ...rows.map((cells) => line(cells, false))],
    width: { size: width, type: WidthType.DXA },
    columnWidths,
  });
}

function paragraphOf({ kind, text }: Exclude<Block, TableBlock>): Paragraph {
  if (kind === 'title') return titleOf(text);
  const [spacing, children] = [SPACING, runs(text, faces.body, SIZE.body)];
  if (kind === 'subtitle') {
    return new Paragraph({ alignment: AlignmentType.CENTER, spacing, children });
  }
  if (kind !== 'heading') return new Paragraph({ indent: INDENT, spacing, children });
  return new Paragraph({
    heading: 'Heading1',
    spacing: { ...spacing, before: 120, after: 120 },
    children: runs(text, LEVELS[1], SIZE.body),
  });
}

/** A piece of a report for a Word file. */
export function pieceOf(block: Block): Paragraph | Table {
  return block.kind === 'table' ? wordTable(block) : paragraphOf(block);
}

/**
 * A report as a Word file, set like an official document.
 *
 * @param title What the file's properties say.
 */
export function writeWord(blocks: readonly Block[], title: string): Promise<Blob> {
  return Packer.toBlob(documentOf(title, '', blocks.map(pieceOf)));
}
