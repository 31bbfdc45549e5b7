import { clausesOfRunning, makeClause } from '../clauses/clauses.ts';
import { frameKind, isDocumentTitle } from '../layout/formal-lines.ts';
import type { Inquiry } from '../text/doubts.ts';
import { isTableRow } from '../layout/layout.ts';
import type { Layout, LayoutWithUnits } from '../layout/layout.ts';
import { Outline } from './outline.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { cutPieces } from '../clauses/pieces.ts';
import type { Clause, ClauseKind, Part } from '../text/types.ts';

/**
 * Whether the next heading is number 1 on the highest level. A line …行动方案 before it is then the title of a next plan.
 */
function isBeforeFirstChapter(index: number, { labels, profile }: Layout): boolean {
  const next = labels.slice(index + 1).find((label) => label !== undefined);
  return next?.number === 1 && next.form === profile.forms[0];
}

/** The kind of a line without a label, if the whole line is one clause; otherwise undefined. */
function kindOf({ index, text }: Paragraph, layout: Layout): ClauseKind | undefined {
  const byWords = frameKind(text);
  if (byWords !== undefined) return byWords;
  if (layout.signed.has(index)) return 'signature';
  const isTitle = !layout.decisions.noTitle.has(index) && isDocumentTitle(text);
  if (isTitle && isBeforeFirstChapter(index, layout)) return 'title';
  return isTableRow(text) ? 'cell' : undefined;
}

function readPlain(paragraph: Paragraph, layout: LayoutWithUnits): Clause[] {
  const kind = kindOf(paragraph, layout);
  if (kind !== undefined) return [makeClause(paragraph, kind)];
  return clausesOfRunning(paragraph, layout);
}

/**
 * Reads the text from the first heading to the end of the last part.
 *
 * @param paragraphs The first of them has a label.
 * @param layout Of the whole text.
 */
export function readBody(
  paragraphs: readonly Paragraph[],
  layout: LayoutWithUnits,
  inquiry: Inquiry,
): Part[] {
  const outline = new Outline(layout.profile.forms);
  for (const paragraph of paragraphs) {
    const label = layout.labels[paragraph.index];
    if (label === undefined) {
      outline.add(readPlain(paragraph, layout));
      continue;
    }
    for (const { kind, start, end } of cutPieces(
      paragraph.text,
      label.text.length,
      layout.unitsAt(paragraph.index),
    )) {
      if (start === 0) outline.enter(label, makeClause(paragraph, 'heading', start, end));
      else outline.add([makeClause(paragraph, kind, start, end)]);
    }
  }
  return outline.finish(inquiry, layout.decisions);
}
