import { clausesOfRunning, makeClause } from '../clauses/clauses.ts';
import {
  frameKind,
  isAddressee,
  isAttachmentLine,
  isDocumentTitle,
  isShortLine,
  letterheadName,
} from '../layout/formal-lines.ts';
import { readLabel } from '../words/labels.ts';
import { isTableRow } from '../layout/layout.ts';
import type { Layout, LayoutWithUnits } from '../layout/layout.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import type { Clause, ClauseKind, Hint } from '../text/types.ts';
import { endsLikeUnit } from '../units/unit-names.ts';

function isSet(hint: Hint | undefined): boolean {
  return hint?.centred === true || hint?.bold === true || hint?.outline !== undefined;
}

/**
 * Whether the file sets a line as a title. Such a title may be long and have a colon, and its words need not show that
 * it is one.
 */
function isSetTitle(text: string, hint: Hint | undefined): boolean {
  return (
    isSet(hint) &&
    text.length <= 120 &&
    !/[。！？；;\t]/u.test(text) &&
    readLabel(text) === undefined
  );
}

/** How many lines at the top of a page stand above the title (首页 > 政策文件), if only the title is set as one. */
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

/** Whether a line has names of units and nothing else, as between a title and its date: 市委办公室 市政府办公室. */
function namesUnits(text: string): boolean {
  return text.split(/[\s、]+/u).every(endsLikeUnit);
}

/** The kind of the next line of the front, if the whole line is one clause; otherwise undefined. */
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
 * Reads the text before the first heading: titles, document number, addressees and preamble; or a notice with its own
 * title, signature and date, and then the title of the plan; also a 目录, whose lines are notes.
 *
 * @param hints For each paragraph what its file tells of it.
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
