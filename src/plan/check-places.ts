import { clausesOf } from './clauses-of.ts';
import { readLabel } from './labels.ts';
import { quote } from './quote.ts';
import type { Clause, Issue, Part, PlanTree } from './types.ts';

function issue(code: string, { text, position }: Clause, rest: string): Issue {
  return { code, message: `${quote(text)} ${rest}`, position };
}

function isPart(node: PlanTree['children'][number]): node is Part {
  return node.type !== 'clause' && node.type !== 'attachment';
}

/** Lines outside of all parts that look as if they belonged somewhere. */
function checkFrame({ children }: PlanTree): Issue[] {
  const first = children.findIndex(isPart);
  return children.flatMap((node, index) => {
    if (first < 0 || node.type !== 'clause' || node.kind !== 'sentence') return [];
    if (index > first) {
      return [
        issue(
          'out-of-place',
          node,
          'stands behind the plan, among signature and notes. Check what it is.',
        ),
      ];
    }
    if (readLabel(node.text) === undefined) return [];
    return [
      issue(
        'label-before-chapter',
        node,
        'is numbered, but stands before the first heading, so it was read as a sentence. Check whether a heading above it is missing.',
      ),
    ];
  });
}

/** A plan in an attachment is not read as one: say so. */
function checkAttachments({ children }: PlanTree): Issue[] {
  return children.flatMap((node) => {
    if (node.type !== 'attachment') return [];
    const heading = node.children.find(
      ({ kind, text }) => kind === 'sentence' && readLabel(text)?.level === 1,
    );
    if (heading === undefined) return [];
    return [
      issue(
        'heading-in-attachment',
        heading,
        'looks like a heading, but stands in an attachment, where none is read. If the attachment is a plan, import it as a text of its own.',
      ),
    ];
  });
}

function checkUnits(clause: Clause, isInTask: boolean): Issue[] {
  if (clause.kind !== 'units') return [];
  const issues: Issue[] = [];
  if (!isInTask) {
    issues.push(
      issue(
        'units-outside-task',
        clause,
        'names units, but the part it stands in is no task, as it has parts of its own or no number. Check what these units answer for.',
      ),
    );
  }
  if (clause.units.length === 0) {
    issues.push(issue('no-units', clause, 'should name units, but none was read. Check the line.'));
  }
  return issues;
}

/** Lines of units without a task, and titles inside of parts. */
function checkClauses(tree: PlanTree): Issue[] {
  const inTasks = new Set<Clause>();
  const inParts = new Set<Clause>();
  const visit = (part: Part): void => {
    for (const child of part.children) {
      if (child.type !== 'clause') visit(child);
      else (part.type === 'task' ? inTasks : inParts).add(child);
    }
  };
  for (const node of tree.children) if (isPart(node)) visit(node);
  return clausesOf(tree).flatMap((clause) => {
    if (clause.kind !== 'title') return checkUnits(clause, inTasks.has(clause));
    if (!inTasks.has(clause) && !inParts.has(clause)) return [];
    return [
      issue(
        'title-in-body',
        clause,
        'looks like the title of a further plan, and stands in the last part of the one before. Check whether the text is several plans; each can be imported by itself.',
      ),
    ];
  });
}

/** What stands where it could not be placed well, and a text without any heading. */
export function checkPlaces(tree: PlanTree): Issue[] {
  const issues = [...checkFrame(tree), ...checkAttachments(tree), ...checkClauses(tree)];
  const first = clausesOf(tree)[0];
  if (first === undefined || tree.children.some(isPart)) return issues;
  return [
    issue(
      'no-headings',
      first,
      'begins a text without any heading such as 一、 or （一）, so no task was read. Check how its parts are numbered.',
    ),
    ...issues,
  ];
}
