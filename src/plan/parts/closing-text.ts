import type { Inquiry } from '../text/doubts.ts';
import type { Clause, Part } from '../text/types.ts';

function isMeasure(child: Clause | Part | undefined): child is Clause {
  return child?.type === 'clause' && child.kind === 'measure';
}

function tasksIn(parts: readonly (Clause | Part)[]): Part[] {
  return parts.flatMap((part) => {
    if (part.type === 'clause') return [];
    return part.type === 'task' ? [part] : tasksIn(part.children);
  });
}

/**
 * The index of the first child of a task that begins a paragraph after the task's last line of units; -1 if there is
 * none.
 */
function newParagraphAt(children: readonly (Clause | Part)[]): number {
  const units = children.findLastIndex(
    (child) => child.type === 'clause' && child.kind === 'units',
  );
  const line = children[units];
  const next = children[units + 1];
  const isBehind = line?.type === 'clause' && isMeasure(next) && next.paragraph !== line.paragraph;
  return isBehind ? units + 1 : -1;
}

/** The same index, if these paragraphs are not what the task itself is about; otherwise -1. */
function afterUnits(task: Part, parts: readonly Part[]): number {
  const at = newParagraphAt(task.children);
  if (task.children.slice(0, Math.max(0, at)).some(isMeasure)) return at;
  // 三十、….（甲部负责） is a whole task, unless other tasks of the document continue below their units.
  const others = tasksIn(parts).filter((other) => other !== task);
  const isWhole = others.length > 0 && others.every(({ children }) => newParagraphAt(children) < 0);
  return isWhole ? at : -1;
}

/** The last part, the last part within it, and so on down to the innermost, the outermost first. */
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
 * Takes the closing text out of the last task: a new paragraph after the task's last line of units is about the whole
 * plan (各地要加强组织领导…), unless the editor says that it holds measures.
 *
 * @param parts Of the highest level, as read. The innermost last part loses the closing text.
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
