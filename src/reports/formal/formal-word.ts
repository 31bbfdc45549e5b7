import { AlignmentType, Packer, Paragraph } from 'docx';
import type { IParagraphOptions } from 'docx';
import { faces, formal as words } from '../../text/index.ts';
import type { Formal } from './formal.ts';
import { pieceOf, wordTable } from '../files/word.ts';
import {
  documentOf,
  INDENT,
  runs,
  SIZE,
  SPACING,
  titleOf,
  LANDSCAPE_WIDTH,
} from '../files/word-page.ts';

/** The width of a character of the body, in twentieths of a point. */
const CHARACTER = 10 * SIZE.body;

/** The width of a text in characters; a digit or Latin letter counts as half of one. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (sign < '\u{7f}' ? 0.5 : 1), 0);
}

/**
 * How far from the right edge the unit and the day stand, in characters. The day stands four from it, and both are
 * centred on each other. Under a longer name the day moves further in (GB/T 9704-2012, 7.3.5).
 */
export function signedAt(from: string, day: string): { from: number; day: number } {
  const half = (widthOf(from) - widthOf(day)) / 2;
  const ofDay = Math.max(4, 2 + half);
  return { from: ofDay - half, day: ofDay };
}

function line(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: SPACING,
    ...options,
    children: runs(text, faces.body, SIZE.body),
  });
}

function signed(text: string, right: number): Paragraph {
  const indent = { right: Math.round(right * CHARACTER) };
  return line(text, { alignment: AlignmentType.RIGHT, indent, keepLines: true });
}

/** The report that is handed in, as a Word file: its body, its signature, and its annex on landscape pages. */
export function writeFormalWord({ title, to, body, from, day, annex }: Formal): Promise<Blob> {
  const at = signedAt(from, day);
  const above = [titleOf(title), line('')];
  const under = [
    ...(annex === undefined
      ? []
      : [line(''), line(words.annexLine(annex.name), { indent: INDENT })]),
    line(''),
    ...(from === '' ? [] : [signed(from, at.from)]),
    ...(day === '' ? [] : [signed(day, at.day)]),
  ];
  const wide =
    annex === undefined
      ? []
      : [
          new Paragraph({
            spacing: SPACING,
            children: runs(words.annexMark, faces.heading, SIZE.body),
          }),
          titleOf(annex.name),
          wordTable(annex, LANDSCAPE_WIDTH),
        ];
  const children = [...above, ...(to === '' ? [] : [line(to)]), ...body.map(pieceOf), ...under];
  return Packer.toBlob(documentOf(title, '', children, wide));
}
