import { readAttachments, readClosing } from './parts/back.ts';
import { readBody } from './parts/body.ts';
import { checkBrackets, checkEndMarks } from './checks/check-marks.ts';
import { checkNumbering } from './checks/check-numbering.ts';
import { checkPlaces } from './checks/check-places.ts';
import { checkRules } from './checks/check-rules.ts';
import { checkNames, checkUnits } from './checks/check-units.ts';
import { clausesOf } from './text/clauses-of.ts';
import { takeClosingText } from './parts/closing-text.ts';
import { decide, steering } from './text/decisions.ts';
import type { Decisions } from './text/decisions.ts';
import { beginningOf, Inquiry } from './text/doubts.ts';
import { readFront } from './parts/front.ts';
import { isTableRow, layOut } from './layout/layout.ts';
import type { Layout } from './layout/layout.ts';
import { readParagraphs } from './text/paragraphs.ts';
import type { Paragraph } from './text/paragraphs.ts';
import { positionsIn } from './text/places.ts';
import type { Answer, Doubt, Hint, PlanTree, Position } from './text/types.ts';
import { unitsProfile, unsureUnits } from './units/units-profile.ts';
import type { UnitsProfile } from './units/units-profile.ts';

/** Asks about two kinds of numbers that are nested both ways. */
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
  inquiry.ask('nesting', beginningOf(position), ['as-read', 'other-way']);
}

/**
 * Makes a function that asks whether short lines in bold or in the middle are headings: they look so, but their words
 * do not tell.
 */
function asksIfHeading(inquiry: Inquiry): (marked: Paragraph) => boolean {
  return ({ position }) =>
    inquiry.ask('plain-heading', position, ['heading', 'sentence']) === 'heading';
}

/** Decides once for the text which lines name the units responsible. The editor is asked about odd ones. */
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
    const unsure = unsureUnits(text, profile, labels[index]?.text.length);
    for (const { start, end, words, isLikely } of unsure) {
      const { offset } = position.start;
      const at = { start: { offset: offset + start }, end: { offset: offset + end } };
      const likely = isLikely ? 'units' : 'sentence';
      const answer = inquiry.ask('unsure-units', at, ['sentence', 'units'], likely);
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
  checkRules(clausesOf(tree), inquiry);
  checkUnits(tree, inquiry);
  checkNames(clausesOf(tree), inquiry);
}

/** Reads the text once, with the editor's decisions. */
function readOnce(
  text: string,
  paragraphs: readonly Paragraph[],
  hints: readonly (Hint | undefined)[],
  decisions: Decisions,
  inquiry: Inquiry,
): PlanTree {
  const zones = layOut(paragraphs, hints, decisions, asksIfHeading(inquiry));
  const units = readUnitsProfile(paragraphs, zones, inquiry);
  const layout = {
    ...zones,
    unitsAt: (index: number) => ({ ...units, noUnits: decisions.noUnits.get(index) ?? [] }),
  };
  const { body, closing, attachments, labels } = layout;
  askForNesting(layout, paragraphs, inquiry);
  const parts = readBody(paragraphs.slice(body, closing), layout, inquiry);
  const closingText = takeClosingText(parts, inquiry);
  const isPlain = labels.some((label) => label?.text === '');
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
    notices: [],
    levelsByNumber: !isPlain && !decisions.otherWay,
    position: positionsIn(text)(0, text.length),
  };
  check(tree, paragraphs, inquiry);
  return tree;
}

function inOrder<Placed extends { position: Position }>(placed: readonly Placed[]): Placed[] {
  return placed.toSorted((one, other) => one.position.start.offset - other.position.start.offset);
}

/** The most readings of one text. An answer may raise a question that the reading before did not have. */
const MOST_READINGS = 4;

/**
 * Parses the official text of a plan.
 *
 * @param text As published; nothing in it is changed. White space at the ends of lines does not matter.
 * @param answers The editor's decisions in earlier readings.
 * @param hints One for each line that is not blank: what the file tells of it besides its words. They are used if the
 * words alone do not tell.
 * @returns The tree, each node with its position in the text. The texts of its clauses, joined in order, are the text
 * again. If the reading is not sure of something, there is a doubt, with the reading that was taken. Nothing is thrown,
 * whatever the text.
 */
export function parse(
  text: string,
  answers: readonly Answer[] = [],
  hints: readonly (Hint | undefined)[] = [],
): PlanTree {
  const paragraphs = readParagraphs(text);
  /** The doubts whose answers have been applied. Once they are, the question may not come up again. */
  const heeded = new Map<string, Doubt>();
  for (let readings = 1; ; readings += 1) {
    const inquiry = new Inquiry(text, answers);
    const decisions = decide([...heeded.values()], paragraphs, text);
    const tree = readOnce(text, paragraphs, hints, decisions, inquiry);
    const keyOf = ({ code, position }: Doubt): string => `${code} ${position.start.offset}`;
    const asked = new Map(inquiry.doubts.map((doubt) => [keyOf(doubt), doubt]));
    const fresh = steering(inquiry.doubts).filter((doubt) => !heeded.has(keyOf(doubt)));
    if (fresh.length === 0 || readings === MOST_READINGS) {
      const doubts = inOrder([...new Map([...heeded, ...asked]).values()]);
      return { ...tree, doubts, notices: inOrder(inquiry.notices) };
    }
    for (const doubt of fresh) heeded.set(keyOf(doubt), doubt);
  }
}
