import { readAttachments, readClosing } from './back.ts';
import { readBody } from './body.ts';
import { checkBrackets, checkEndMarks } from './check-marks.ts';
import { checkNumbering } from './check-numbering.ts';
import { checkPlaces } from './check-places.ts';
import { clausesOf } from './clauses-of.ts';
import { readFront } from './front.ts';
import { layOut } from './layout.ts';
import { readParagraphs } from './paragraphs.ts';
import type { Paragraph } from './paragraphs.ts';
import { placesIn } from './places.ts';
import type { Issue, PlanTree } from './types.ts';

function issuesOf(tree: PlanTree, paragraphs: readonly Paragraph[]): Issue[] {
  const withoutAttachments = tree.children.filter((child) => child.type !== 'attachment');
  return [
    ...checkNumbering(tree),
    ...checkPlaces(tree),
    ...checkEndMarks(clausesOf({ ...tree, children: withoutAttachments })),
    ...checkBrackets(paragraphs),
  ].sort((one, other) => one.position.start.offset - other.position.start.offset);
}

/**
 * Parses the official text of a plan.
 *
 * @param text As published; nothing in it is changed. White space at the ends of lines is free.
 * @returns The tree, each node with its place in the text. The texts of its clauses, joined in order,
 * are the text again. What could not be placed well is in the tree and among the issues; nothing is
 * thrown, whatever the text.
 */
export function parse(text: string): PlanTree {
  const paragraphs = readParagraphs(text);
  const { body, closing, attachments, signed } = layOut(paragraphs);
  const tree: PlanTree = {
    type: 'plan',
    children: [
      ...readFront(paragraphs.slice(0, body), signed),
      ...readBody(paragraphs.slice(body, closing), signed),
      ...readClosing(paragraphs.slice(closing, attachments), signed),
      ...readAttachments(paragraphs.slice(attachments)),
    ],
    issues: [],
    position: placesIn(text)(0, text.length),
  };
  return { ...tree, issues: issuesOf(tree, paragraphs) };
}
