import { makeClause } from './clauses.ts';
import { frameKind, isDocumentTitle } from './frame.ts';
import { headingLabel, isTableRow } from './layout.ts';
import { Outline } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';
import { cutPieces } from './pieces.ts';
import type { Clause, ClauseKind, Part } from './types.ts';

/** Whether the next heading is a 一、: then a line such as …行动方案 is the title of a next plan (plan 01). */
function isBeforeFirstChapter(paragraphs: readonly Paragraph[], index: number): boolean {
  for (const paragraph of paragraphs.slice(index + 1)) {
    const label = headingLabel(paragraph);
    if (label !== undefined) return label.level === 1 && label.number === 1;
  }
  return false;
}

/** What a line of the body without a label is, if it is one clause as a whole; else undefined. */
function kindOf(
  paragraphs: readonly Paragraph[],
  index: number,
  text: string,
  isSigned: boolean,
): ClauseKind | undefined {
  const byWords = frameKind(text);
  if (byWords !== undefined) return byWords;
  if (isSigned) return 'signature';
  if (isDocumentTitle(text) && isBeforeFirstChapter(paragraphs, index)) return 'title';
  return isTableRow(text) ? 'cell' : undefined;
}

function readPlain(paragraph: Paragraph, kind: ClauseKind | undefined): Clause[] {
  if (kind !== undefined) return [makeClause(paragraph, kind)];
  return cutPieces(paragraph.text, 0).map((piece) =>
    makeClause(paragraph, piece.kind, piece.start, piece.end),
  );
}

/**
 * Reads what stands from the first heading to the last part's end.
 *
 * @param paragraphs The first of them has a label.
 * @param signed Indexes of the paragraphs that are signatures.
 */
export function readBody(paragraphs: readonly Paragraph[], signed: ReadonlySet<number>): Part[] {
  const outline = new Outline();
  paragraphs.forEach((paragraph, index) => {
    const { text } = paragraph;
    const label = headingLabel(paragraph);
    if (label === undefined) {
      const kind = kindOf(paragraphs, index, text, signed.has(paragraph.index));
      outline.add(readPlain(paragraph, kind));
      return;
    }
    cutPieces(text, label.text.length).forEach(({ kind, start, end }) => {
      if (start === 0) outline.enter(label, makeClause(paragraph, 'heading', start, end));
      else outline.add([makeClause(paragraph, kind, start, end)]);
    });
  });
  return outline.finish();
}
