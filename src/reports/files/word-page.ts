import {
  AlignmentType,
  Document,
  Footer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type {
  FileChild,
  IBaseParagraphStyleOptions,
  IParagraphOptions,
  IRunOptions,
  IStylesOptions,
} from 'docx';
import { faces, frame } from '../../text/index.ts';

/** Type sizes in half points: 2号 and 3号 (GB/T 9704-2012, 7.3), 4号 (7.5), 5号 in tables. */
export const SIZE = { title: 44, body: 32, folio: 28, cell: 21 };

/** Measures of the page in twentieths of a point: 版心 156 mm wide, 天头 37 mm, 订口 28 mm (GB/T 9704-2012, 5.2). */
const MM = 1440 / 25.4;
export const WIDTH = Math.round(156 * MM);
const MARGIN = {
  top: Math.round(37 * MM),
  left: Math.round(28 * MM),
  right: Math.round(26 * MM),
  bottom: Math.round(35 * MM),
  footer: Math.round(25 * MM),
};

/** A landscape page with its head at the binding. The text is 225 mm wide. */
export const LANDSCAPE_WIDTH = Math.round(225 * MM);
const WIDE_MARGIN = {
  top: MARGIN.left,
  right: MARGIN.top,
  bottom: MARGIN.right,
  left: MARGIN.bottom,
  footer: Math.round(16 * MM),
};

/** 28 pt between lines: 22 lines on a page (5.2.3). */
export const SPACING = { line: 560, lineRule: 'exact' } as const;

/** Two characters of the body, by which a paragraph is indented (7.3.3). */
export const INDENT = { firstLine: 2 * 10 * SIZE.body };

/** The lines of titles need more room for their larger type. */
const TITLE_SPACING = { line: 700, lineRule: 'exact', after: 120 } as const;

/** A font for Chinese and one for Latin. Quotation marks, which both have, are taken from the Chinese one. */
function fontOf(face: string): NonNullable<IRunOptions['font']> {
  const latin = 'Times New Roman';
  return { ascii: latin, hAnsi: latin, eastAsia: face, hint: 'eastAsia' };
}

/** Characters that XML cannot hold: controls, halves of a pair, U+FFFE and U+FFFF. */
const UNHELD = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text with 〓, the printers' sign, for each character that a Word file cannot hold. */
export function safe(text: string): string {
  return text.replace(UNHELD, '〓');
}

/** A run for each line of a text. */
export function runs(text: string, face: string, size: number): TextRun[] {
  const font = fontOf(face);
  return safe(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, font, size, break: index > 0 ? 1 : 0 }));
}

/** The page number — 1 — at the outer side of the page (GB/T 9704-2012, 7.5). */
function folio(alignment: NonNullable<IParagraphOptions['alignment']>): Footer {
  const font = { ascii: 'SimSun', hAnsi: 'SimSun', eastAsia: faces.folio };
  const children = ['— ', PageNumber.CURRENT, ' —'];
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: 280, right: 280 },
        children: [new TextRun({ children, font, size: SIZE.folio })],
      }),
    ],
  });
}

/** The style of text that is not official: by it readers of the file can tell the two apart. */
export const NOTE = 'EditorNote';

/** The fonts of the levels: 一级黑体，二级楷体，三级仿宋 (GB/T 9704-2012, 7.3.3). */
export const LEVELS = { 1: faces.heading, 2: faces.section, 3: faces.body };

function headingStyle(level: 1 | 2 | 3): IBaseParagraphStyleOptions {
  return {
    run: { font: fontOf(LEVELS[level]), size: SIZE.body, color: '000000' },
    paragraph: { indent: INDENT, spacing: SPACING, keepNext: true, outlineLevel: level - 1 },
  };
}

const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: fontOf(faces.body),
        size: SIZE.body,
        color: '000000',
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
    },
    title: {
      run: { font: fontOf(faces.title), size: SIZE.title, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: TITLE_SPACING },
    },
    heading1: headingStyle(1),
    heading2: headingStyle(2),
    heading3: headingStyle(3),
  },
  paragraphStyles: [
    {
      id: NOTE,
      name: frame.note,
      basedOn: 'Normal',
      run: { font: fontOf(faces.section), size: SIZE.folio },
      paragraph: { spacing: { line: 420, lineRule: 'exact' }, keepLines: true },
    },
  ],
};

/** The title of a document. */
export function titleOf(text: string): Paragraph {
  return new Paragraph({ heading: 'Title', children: runs(text, faces.title, SIZE.title) });
}

/**
 * A document on A4, with the margins and page numbers of official documents.
 *
 * @param wide What follows on landscape pages.
 */
export function documentOf(
  title: string,
  description: string,
  children: readonly FileChild[],
  wide: readonly FileChild[] = [],
): Document {
  const size = { width: Math.round(210 * MM), height: Math.round(297 * MM) };
  const footers = { default: folio(AlignmentType.RIGHT), even: folio(AlignmentType.LEFT) };
  const onSide = { ...size, orientation: PageOrientation.LANDSCAPE };
  return new Document({
    title: safe(title),
    description,
    creator: '',
    evenAndOddHeaderAndFooters: true,
    styles: STYLES,
    sections: [
      { properties: { page: { size, margin: MARGIN } }, footers, children },
      ...(wide.length > 0
        ? [
            {
              properties: { page: { size: onSide, margin: WIDE_MARGIN } },
              footers,
              children: wide,
            },
          ]
        : []),
    ],
  });
}
