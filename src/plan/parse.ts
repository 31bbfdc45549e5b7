import { readAttachments, readClosing } from './back.ts';
import { readBody } from './body.ts';
import { checkBrackets, checkEndMarks } from './check-marks.ts';
import { checkNumbering } from './check-numbering.ts';
import { checkPlaces } from './check-places.ts';
import { clausesOf } from './clauses-of.ts';
import { takeClosingText } from './closing-text.ts';
import { Inquiry } from './doubts.ts';
import { readFront } from './front.ts';
import { isTableRow, layOut } from './layout.ts';
import type { Layout } from './layout.ts';
import { readParagraphs } from './paragraphs.ts';
import type { Paragraph } from './paragraphs.ts';
import { placesIn } from './places.ts';
import type { Answer, Hint, PlanTree } from './types.ts';
import { unitsProfile, unsureUnits } from './units-profile.ts';
import type { UnitsProfile } from './units-profile.ts';

/** Two kinds of numbers each of which stands within the other somewhere. */
function askForNesting(
  { profile, labels }: Layout,
  paragraphs: readonly Paragraph[],
  inquiry: Inquiry,
): void {
  const [outer, inner] = profile.unsure ?? [];
  const at = labels.findIndex(
    (label, index) => label?.form === outer && labels[index - 1]?.form === inner,
  );
  const { position } = paragraphs[Math.max(0, at)] ?? {};
  if (outer === undefined || position === undefined) return;
  const { start, end } = position;
  inquiry.ask({
    code: 'nesting',
    start: start.offset,
    end: Math.min(end.offset, start.offset + 30),
    options: ['as-read'],
    default: 'as-read',
  });
}

/** Whether short lines in bold or in the middle are headings: they look so, and no word of theirs says it. */
function asksIfHeading(inquiry: Inquiry): (marked: Paragraph) => boolean {
  return ({ position }) =>
    inquiry.ask({
      code: 'plain-heading',
      start: position.start.offset,
      end: position.end.offset,
      options: ['heading', 'sentence'],
      default: 'heading',
    }) === 'heading';
}

/** Which lines name who is responsible, decided once for the text; of the odd ones the editor is asked. */
function readUnitsProfile(
  paragraphs: readonly Paragraph[],
  { labels, attachments }: Layout,
  inquiry: Inquiry,
): UnitsProfile {
  const lines = paragraphs.slice(0, attachments).filter(({ text }) => !isTableRow(text));
  const texts = lines.map(({ text }) => text);
  const profile = unitsProfile(texts);
  const decided = new Map<string, boolean>();
  for (const { index, text, position } of lines) {
    for (const { start, end, words } of unsureUnits(text, profile, labels[index]?.text.length)) {
      const answer = inquiry.ask({
        code: 'unsure-units',
        start: position.start.offset + start,
        end: position.start.offset + end,
        options: ['sentence', 'units'],
        default: 'sentence',
      });
      if (answer === 'units') decided.set(words, true);
    }
  }
  return unitsProfile(texts, decided);
}

function check(tree: PlanTree, paragraphs: readonly Paragraph[], inquiry: Inquiry): void {
  const withoutAttachments = tree.children.filter((child) => child.type !== 'attachment');
  checkNumbering(tree, inquiry);
  checkPlaces(tree, inquiry);
  checkEndMarks(clausesOf({ ...tree, children: withoutAttachments }), inquiry);
  checkBrackets(paragraphs, inquiry);
}

/**
 * Parses the official text of a plan.
 *
 * @param text As published; nothing in it is changed. White space at the ends of lines is free.
 * @param answers What the editor has decided in earlier readings.
 * @param hints Of each line that is not blank what its file says of it besides its words; they help where
 * the words alone are silent.
 * @returns The tree, each node with its place in the text. The texts of its clauses, joined in order,
 * are the text again. What the reading is not sure of is among the doubts, each with the reading that
 * was taken; nothing is thrown, whatever the text.
 */
export function parse(
  text: string,
  answers: readonly Answer[] = [],
  hints: readonly (Hint | undefined)[] = [],
): PlanTree {
  const paragraphs = readParagraphs(text);
  const inquiry = new Inquiry(text, answers);
  const zones = layOut(paragraphs, hints, asksIfHeading(inquiry));
  const layout = { ...zones, units: readUnitsProfile(paragraphs, zones, inquiry) };
  const { body, closing, attachments } = layout;
  askForNesting(layout, paragraphs, inquiry);
  const parts = readBody(paragraphs.slice(body, closing), layout, inquiry);
  const closingText = takeClosingText(parts, inquiry);
  const tree: PlanTree = {
    type: 'plan',
    children: [
      ...readFront(paragraphs.slice(0, body), layout, hints),
      ...parts,
      ...closingText,
      ...readClosing(paragraphs.slice(closing, attachments), layout.signed),
      ...readAttachments(paragraphs.slice(attachments)),
    ],
    doubts: [],
    position: placesIn(text)(0, text.length),
  };
  check(tree, paragraphs, inquiry);
  const doubts = inquiry.doubts.sort(
    (one, other) => one.position.start.offset - other.position.start.offset,
  );
  return { ...tree, doubts };
}
