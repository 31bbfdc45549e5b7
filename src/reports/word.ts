import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { IParagraphOptions, IRunOptions } from 'docx';
import { faces } from '../text/index.ts';
import type { Block, TableBlock } from './blocks.ts';

/** Type sizes in half points: 2号 and 3号 (GB/T 9704-2012, 7.3), 5号 in tables, 4号 (7.5). */
const TITLE = 44;
const BODY = 32;
const CELL = 21;
const FOLIO = 28;

/** Measures of the page in twentieths of a point: 版心 156 mm wide, 天头 37 mm, 订口 28 mm (GB/T 9704-2012, 5.2). */
const MM = 1440 / 25.4;
const WIDTH = Math.round(156 * MM);
const MARGIN = {
  top: Math.round(37 * MM),
  left: Math.round(28 * MM),
  right: Math.round(26 * MM),
  bottom: Math.round(35 * MM),
  footer: Math.round(25 * MM),
};
/** 28 pt from line to line: 22 lines on a page (5.2.3). */
const LINE = 560;

/** A run for each line. */
function runs(text: string, face: string, size: number): TextRun[] {
  const font: IRunOptions['font'] = {
    ascii: 'Times New Roman',
    hAnsi: 'Times New Roman',
    eastAsia: face,
  };
  return text
    .split('\n')
    .map((line, index) => new TextRun({ text: line, font, size, break: index > 0 ? 1 : 0 }));
}

function cell(text: string, face: string, width: number): TableCell {
  return new TableCell({
    children: [new Paragraph({ children: runs(text, face, CELL) })],
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
  const spacing = { line: LINE, lineRule: 'exact' as const };
  const centred: IParagraphOptions = { alignment: AlignmentType.CENTER, spacing };
  if (kind === 'title') {
    const wide = { line: 700, lineRule: 'exact' as const, after: 120 };
    return new Paragraph({
      ...centred,
      spacing: wide,
      heading: 'Title',
      children: runs(text, faces.title, TITLE),
    });
  }
  if (kind === 'subtitle')
    return new Paragraph({ ...centred, children: runs(text, faces.body, BODY) });
  const indent = { firstLine: 2 * 10 * BODY };
  if (kind === 'heading') {
    return new Paragraph({
      heading: 'Heading1',
      keepNext: true,
      indent,
      spacing: { ...spacing, before: 120, after: 120 },
      children: runs(text, faces.heading, BODY),
    });
  }
  return new Paragraph({ indent, spacing, children: runs(text, faces.body, BODY) });
}

/** — 1 —, at the outer side of the page (GB/T 9704-2012, 7.5). */
function folio(alignment: IParagraphOptions['alignment']): Footer {
  const font = { ascii: 'SimSun', hAnsi: 'SimSun', eastAsia: faces.folio };
  const children = ['— ', PageNumber.CURRENT, ' —'];
  return new Footer({
    children: [
      new Paragraph({
        ...(alignment === undefined ? {} : { alignment }),
        indent: { left: 280, right: 280 },
        children: [new TextRun({ children, font, size: FOLIO })],
      }),
    ],
  });
}

/**
 * A report as a Word file, set like an official document.
 *
 * @param title What the file's properties say.
 */
export function writeWord(blocks: readonly Block[], title: string): Promise<Blob> {
  const document = new Document({
    title,
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
      {
        properties: {
          page: {
            size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
            margin: MARGIN,
          },
        },
        footers: { default: folio(AlignmentType.RIGHT), even: folio(AlignmentType.LEFT) },
        children: blocks.map((block) =>
          block.kind === 'table' ? tableOf(block) : paragraphOf(block),
        ),
      },
    ],
  });
  return Packer.toBlob(document);
}
