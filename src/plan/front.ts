import { makeClause } from './clauses.ts';
import { frameKind, isAddressee, isAttachmentLine, isDocumentTitle, isShortLine } from './frame.ts';
import { isTableRow } from './layout.ts';
import type { Paragraph } from './paragraphs.ts';
import { cutPieces } from './pieces.ts';
import type { Clause, ClauseKind } from './types.ts';

/** What the front's next line is, if it is one clause as a whole; else undefined. */
function kindOf(text: string, previous: ClauseKind, isSigned: boolean): ClauseKind | undefined {
  const isTop = previous === 'title' || previous === 'number';
  const isBehindCover = previous === 'signature' || previous === 'note';
  const byWords = isAttachmentLine(text) ? 'note' : frameKind(text);
  if (byWords !== undefined) return byWords;
  if (isAddressee(text) && previous !== 'sentence') return 'addressee';
  if (isTop && isShortLine(text)) return 'title';
  if (isSigned) return 'signature';
  if (isShortLine(text) && (isBehindCover || isDocumentTitle(text))) return 'title';
  return isTableRow(text) ? 'cell' : undefined;
}

/**
 * Reads what stands before the first heading: titles, document number, addressees, preamble; or a
 * cover notice with its own title, signature and date, and then the title of the plan (plans 01, 07,
 * 13, 14).
 *
 * @param signed Indexes of the paragraphs that are signatures.
 */
export function readFront(paragraphs: readonly Paragraph[], signed: ReadonlySet<number>): Clause[] {
  let previous: ClauseKind = 'title';
  return paragraphs.flatMap((paragraph) => {
    const kind = kindOf(paragraph.text, previous, signed.has(paragraph.index));
    previous = kind ?? 'sentence';
    if (kind !== undefined) return [makeClause(paragraph, kind)];
    return cutPieces(paragraph.text, 0).map((piece) =>
      makeClause(paragraph, piece.kind, piece.start, piece.end),
    );
  });
}
