import { clausesOf, isPart } from '../text/clauses-of.ts';
import type { Inquiry } from '../text/doubts.ts';
import { readLabel } from '../words/labels.ts';
import type { Clause, Part, PlanTree } from '../text/types.ts';
import { readUnitsLabel } from '../units/units-label.ts';

function holdsTasks({ children }: Part): boolean {
  return children.some((child) => isPart(child) && (child.type === 'task' || holdsTasks(child)));
}

/** Whether a line names persons, who are no units: 责任领导：…. */
function namesPersons(text: string): boolean {
  const label = readUnitsLabel(text.replace(/^[（(【[〔]/u, ''));
  return label !== undefined && label.role === undefined;
}

/** Asks about numbered lines before the first heading: a heading above them may not have been recognised. */
function checkFront({ children }: PlanTree, inquiry: Inquiry): void {
  // Numbered points of a notice are above the title of the plan that the notice passes on, and not asked about.
  const parts = children.findIndex(isPart);
  const title = children
    .slice(0, Math.max(0, parts))
    .findLastIndex((node) => node.type === 'clause' && node.kind === 'title');
  for (const node of children.slice(title + 1)) {
    if (isPart(node)) return;
    if (node.type !== 'clause' || node.kind !== 'sentence') continue;
    if (readLabel(node.text) !== undefined) {
      inquiry.ask('label-before-chapter', node.position, ['as-read', 'heading']);
    }
  }
}

/**
 * Asks about headings in attachments. None are read there, unless the attachment is a plan: then the file holds several
 * plans.
 */
function checkAttachments({ children }: PlanTree, inquiry: Inquiry): void {
  for (const node of children) {
    if (node.type !== 'attachment') continue;
    const heading = node.children.find(
      ({ kind, text }) => kind === 'sentence' && readLabel(text)?.form === 'comma',
    );
    if (heading === undefined) continue;
    inquiry.ask('heading-in-attachment', heading.position, ['as-read', 'plan']);
  }
}

/** Asks about units that belong to no task, lines that should name units but do not, and titles inside of parts. */
function checkClauses(tree: PlanTree, inquiry: Inquiry): void {
  const askOutside = ({ position }: Clause): string =>
    inquiry.ask('units-outside-task', position, ['as-read', 'sentence']);
  const visit = (part: Part): void => {
    for (const child of part.children) {
      if (child.type !== 'clause') {
        visit(child);
        continue;
      }
      if (child.kind === 'title') {
        inquiry.ask('title-in-body', child.position, ['as-read', 'sentence', 'split']);
      }
      if (child.kind !== 'units' || part.type === 'task') continue;
      if (!holdsTasks(part)) askOutside(child);
      else if (ofParent.length === 0) ofParent.push(child);
    }
  };
  const ofParent: Clause[] = [];
  for (const node of tree.children) {
    if (isPart(node)) visit(node);
    else if (node.type === 'clause' && node.kind === 'units') {
      askOutside(node);
    }
  }
  // One question is enough for a habit of the document.
  for (const { position } of ofParent) {
    inquiry.ask('units-of-parent', position, ['as-read', 'one-task']);
  }
  for (const clause of clausesOf(tree)) {
    const isNameless = clause.kind === 'units' && clause.units.length === 0;
    if (!isNameless || namesPersons(clause.text)) continue;
    inquiry.ask('no-units', clause.position, ['as-read', 'sentence']);
  }
}

/** Asks about clauses that may be in the wrong place, and about a text without any heading. */
export function checkPlaces(tree: PlanTree, inquiry: Inquiry): void {
  const first = clausesOf(tree)[0];
  if (first !== undefined && !tree.children.some(isPart)) {
    inquiry.ask('no-headings', first.position, ['as-read', 'short-lines']);
  }
  checkFront(tree, inquiry);
  checkAttachments(tree, inquiry);
  checkClauses(tree, inquiry);
}
