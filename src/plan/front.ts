import { makeClause } from './clauses.ts';
import { frameKind, isAddressee, isAttachmentLine, isDocumentTitle, isShortLine } from './frame.ts';
import { isTableRow } from './layout.ts';
import type { Layout, Reading } from './layout.ts';
import type { Paragraph } from './paragraphs.ts';
import { cutPieces } from './pieces.ts';
import type { Clause, ClauseKind } from './types.ts';
import { endsLikeUnit } from './unit-names.ts';

/** 市委办公室 市政府办公室: names of units and nothing else, as they stand between a title and its date. */
function namesUnits(text: string): boolean {
  return text.split(/[\s、]+/u).every(endsLikeUnit);
}

/** What the front's next line is, if it is one clause as a whole; else undefined. */
function kindOf(
  { text, index }: Paragraph,
  previous: ClauseKind,
  { signed, listed }: Pick<Layout, 'signed' | 'listed'>,
): ClauseKind | undefined {
  if (listed.has(index)) return 'note';
  const isTop = previous === 'title' || previous === 'number';
  const isBehindCover = previous === 'signature' || previous === 'note';
  const byWords = isAttachmentLine(text) ? 'note' : frameKind(text);
  if (byWords !== undefined) return byWords;
  if (isAddressee(text) && previous !== 'sentence') return 'addressee';
  if (isTop && signed.has(index) && namesUnits(text)) return 'signature';
  if (isTop && isShortLine(text)) return 'title';
  if (signed.has(index)) return 'signature';
  if (isShortLine(text) && (isBehindCover || isDocumentTitle(text))) return 'title';
  return isTableRow(text) ? 'cell' : undefined;
}

/**
 * Reads what stands before the first heading: titles, document number, addressees, preamble; or a
 * cover notice with its own title, signature and date, and then the title of the plan; a 目录, whose
 * lines are notes.
 */
export function readFront(
  paragraphs: readonly Paragraph[],
  layout: Pick<Reading, 'signed' | 'listed' | 'units'>,
): Clause[] {
  let previous: ClauseKind = 'title';
  return paragraphs.flatMap((paragraph) => {
    const kind = kindOf(paragraph, previous, layout);
    previous = kind ?? 'sentence';
    if (kind !== undefined) return [makeClause(paragraph, kind)];
    return cutPieces(paragraph.text, 0, layout.units).map((piece) =>
      makeClause(paragraph, piece.kind, piece.start, piece.end),
    );
  });
}
