/** Texts as offices word them, and what is read of them. */
import type { Clause, Part, PlanTree } from '../../../src/plan/index.ts';

export const UNITS = '（责任单位：省科技厅、省财政厅）';

function tasksOf(tree: PlanTree): Part[] {
  const walk = (nodes: readonly (PlanTree['children'][number] | Clause | Part)[]): Part[] =>
    nodes.flatMap((node) => {
      if (node.type === 'clause' || node.type === 'attachment') return [];
      return node.type === 'task' ? [node] : walk(node.children);
    });
  return walk(tree.children);
}

/** Of each task its label, and how many measures it has. */
export function told(tree: PlanTree): string[] {
  return tasksOf(tree).map(({ label, children }) => {
    const measures = children.filter(
      (child) => child.type === 'clause' && child.kind === 'measure',
    );
    return `${label} ${measures.length}`;
  });
}

export function codes(tree: PlanTree): string[] {
  return tree.doubts.map(({ code }) => code);
}
