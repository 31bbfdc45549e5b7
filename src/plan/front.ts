import { makeClause } from './clauses.ts';
import {
  frameKind,
  isAddressee,
  isAttachmentLine,
  isDocumentTitle,
  isShortLine,
  letterheadName,
} from './formal-lines.ts';
import { readLabel } from './labels.ts';
import { isTableRow } from './layout.ts';
import type { Layout, LayoutWithUnits } from './layout.ts';
import type { Paragraph } from './paragraphs.ts';
import { clausesOfRunning } from './pieces.ts';
import type { Clause, ClauseKind, Hint } from './types.ts';
import { endsLikeUnit } from './unit-names.ts';

function isSet(hint: Hint | undefined): boolean {
  return hint?.centred === true || hint?.bold === true || hint?.outline !== undefined;
}

/** A title may hold a colon and be long: where the file sets it as one, the words need not say it. */
function isSetTitle(text: string, hint: Hint | undefined): boolean {
  return (
    isSet(hint) &&
    text.length <= 120 &&
    !/[。！？；;\t]/u.test(text) &&
    readLabel(text) === undefined
  );
}

/** The lines at the top of a page above the title, where only the title is set as one: 首页 > 政策文件. */
function linesAboveTitle(
  paragraphs: readonly Paragraph[],
  hints: readonly (Hint | undefined)[],
): number {
  const end = paragraphs.findIndex(
    ({ index, text }) => !isShortLine(text) && !isSetTitle(text, hints[index]),
  );
  const first = paragraphs
    .slice(0, end < 0 ? undefined : end)
    .findIndex(({ index, text }) => isSet(hints[index]) && frameKind(text) === undefined);
  const above = paragraphs.slice(0, Math.max(0, first));
  const isPlain = ({ text }: Paragraph): boolean =>
    frameKind(text) === undefined && !isDocumentTitle(text) && letterheadName(text) === undefined;
  return above.every(isPlain) ? above.length : 0;
}

/** 市委办公室 市政府办公室: names of units and nothing else, as they stand between a title and its date. */
function namesUnits(text: string): boolean {
  return text.split(/[\s、]+/u).every(endsLikeUnit);
}

/** The kind of the front's next line, if it is one clause as a whole; else undefined. */
function kindOf(
  { text, index }: Paragraph,
  previous: ClauseKind,
  { signed, listed }: Pick<Layout, 'signed' | 'listed'>,
  hint: Hint | undefined,
): ClauseKind | undefined {
  if (listed.has(index)) return 'note';
  const isTop = previous === 'title' || previous === 'number';
  const isBehindCover = previous === 'signature' || previous === 'note';
  const byWords = isAttachmentLine(text) ? 'note' : frameKind(text);
  if (byWords !== undefined) return byWords;
  if (isAddressee(text) && previous !== 'sentence') return 'addressee';
  if (isTop && signed.has(index) && namesUnits(text)) return 'signature';
  if (isTop && (isShortLine(text) || isSetTitle(text, hint))) return 'title';
  if (signed.has(index)) return 'signature';
  if (isShortLine(text) && (isBehindCover || isDocumentTitle(text))) return 'title';
  return isTableRow(text) ? 'cell' : undefined;
}

/**
 * Reads what stands before the first heading: titles, document number, addressees, preamble; or a
 * cover notice with its own title, signature and date, and then the title of the plan; a 目录, whose
 * lines are notes.
 *
 * @param hints Of each paragraph what its file says of it.
 */
export function readFront(
  paragraphs: readonly Paragraph[],
  layout: Pick<LayoutWithUnits, 'signed' | 'listed' | 'unitsAt'>,
  hints: readonly (Hint | undefined)[] = [],
): Clause[] {
  let previous: ClauseKind = 'title';
  const above = linesAboveTitle(paragraphs, hints);
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.index < above) return [makeClause(paragraph, 'sentence')];
    const kind = kindOf(paragraph, previous, layout, hints[paragraph.index]);
    previous = kind ?? 'sentence';
    if (kind !== undefined) return [makeClause(paragraph, kind)];
    return clausesOfRunning(paragraph, layout);
  });
}
