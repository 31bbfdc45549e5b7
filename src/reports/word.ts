import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { IParagraphOptions } from 'docx';
import { faces } from '../text/index.ts';
import type { Block } from './blocks.ts';
import type { TableBlock } from './grid.ts';
import {
  INDENT,
  officialPages,
  runs,
  safe,
  SIZE,
  SPACING,
  TITLE_SPACING,
  WIDTH,
} from './word-page.ts';

function cell(text: string, face: string, width: number): TableCell {
  return new TableCell({
    children: [new Paragraph({ children: runs(text, face, SIZE.cell) })],
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
  });
}

/** A table as wide as the text, whose head stands on every page and whose rows are not cut in two. */
function tableOf({ head, rows, widths }: TableBlock): Table {
  const sum = widths.reduce((total, width) => total + width, 0);
  const columnWidths = widths.map((width) => Math.floor((WIDTH * width) / sum));
  const line = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      children: cells.map((text, index) =>
        cell(text, isHead ? faces.heading : faces.body, columnWidths[index] ?? 0),
      ),
      tableHeader: isHead,
      cantSplit: true,
    });
  return new Table({
    rows: [line(head, true), ...rows.map((cells) => line(cells, false))],
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths,
  });
}

function paragraphOf({ kind, text }: Exclude<Block, TableBlock>): Paragraph {
  const spacing = SPACING;
  const centred: IParagraphOptions = { alignment: AlignmentType.CENTER, spacing };
  if (kind === 'title') {
    return new Paragraph({
      ...centred,
      spacing: TITLE_SPACING,
      heading: 'Title',
      children: runs(text, faces.title, SIZE.title),
    });
  }
  if (kind === 'subtitle')
    return new Paragraph({ ...centred, children: runs(text, faces.body, SIZE.body) });
  if (kind === 'heading') {
    return new Paragraph({
      heading: 'Heading1',
      keepNext: true,
      indent: INDENT,
      spacing: { ...spacing, before: 120, after: 120 },
      children: runs(text, faces.heading, SIZE.body),
    });
  }
  return new Paragraph({ indent: INDENT, spacing, children: runs(text, faces.body, SIZE.body) });
}

/**
 * A report as a Word file, set like an official document.
 *
 * @param title What the file's properties say.
 */
export function writeWord(blocks: readonly Block[], title: string): Promise<Blob> {
  const document = new Document({
    title: safe(title),
    creator: '',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { color: '000000', language: { eastAsia: 'zh-CN' } } },
        title: { run: { color: '000000' } },
        heading1: { run: { color: '000000' } },
      },
    },
    sections: [
      officialPages(
        blocks.map((block) => (block.kind === 'table' ? tableOf(block) : paragraphOf(block))),
      ),
    ],
  });
  return Packer.toBlob(document);
}
