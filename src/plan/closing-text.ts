import type { Inquiry } from './doubts.ts';
import type { Clause, Part } from './types.ts';

function isMeasure(child: Clause | Part | undefined): child is Clause {
  return child?.type === 'clause' && child.kind === 'measure';
}

function tasksIn(parts: readonly (Clause | Part)[]): Part[] {
  return parts.flatMap((part) => {
    if (part.type === 'clause') return [];
    return part.type === 'task' ? [part] : tasksIn(part.children);
  });
}

/** Where, among the children of a task, the paragraphs after its last line of units begin; -1 if none do. */
function newParagraphAt(children: readonly (Clause | Part)[]): number {
  const units = children.findLastIndex(
    (child) => child.type === 'clause' && child.kind === 'units',
  );
  const line = children[units];
  const next = children[units + 1];
  const isBehind = line?.type === 'clause' && isMeasure(next) && next.paragraph !== line.paragraph;
  return isBehind ? units + 1 : -1;
}

/** The same, where these paragraphs are not what the task itself is to do. */
function afterUnits(task: Part, parts: readonly Part[]): number {
  const at = newParagraphAt(task.children);
  if (task.children.slice(0, Math.max(0, at)).some(isMeasure)) return at;
  // 三十、….（甲部负责） is a whole task, unless other tasks of the document go on below their units.
  const others = tasksIn(parts).filter((other) => other !== task);
  const isWhole = others.length > 0 && others.every(({ children }) => newParagraphAt(children) < 0);
  return isWhole ? at : -1;
}

/** The last part, and in it the last one, down to the leaf; each with its ancestors above it. */
function lastLine(parts: readonly Part[]): Part[] {
  const line: Part[] = [];
  for (let part = parts[parts.length - 1]; part !== undefined;) {
    line.push(part);
    const last: Clause | Part | undefined = part.children[part.children.length - 1];
    part = last === undefined || last.type === 'clause' ? undefined : last;
  }
  return line;
}

/**
 * Takes the closing text out of the last task: a new paragraph after its last line of units speaks of
 * the whole plan (各地要加强组织领导…), unless the editor says that these are measures.
 *
 * @param parts Of the highest level, as read; the last leaf loses what is not its own.
 * @returns The clauses that close the plan, as sentences.
 */
export function takeClosingText(parts: readonly Part[], inquiry: Inquiry): Clause[] {
  const line = lastLine(parts);
  const task = line[line.length - 1];
  if (task?.type !== 'task') return [];
  const at = afterUnits(task, parts);
  const first = task.children[at];
  if (first === undefined) return [];
  const answer = inquiry.ask('after-last-units', first.position, ['closing', 'measures']);
  if (answer !== 'closing') return [];
  const taken = task.children.splice(at).filter((child) => child.type === 'clause');
  const { end } = task.children[at - 1]?.position ?? task.heading.position;
  for (const part of line) part.position = { start: part.position.start, end };
  return taken.map((clause) =>
    clause.kind === 'measure' ? { ...clause, kind: 'sentence' } : clause,
  );
}
