import type { Attachment, Clause, Part, PlanTree } from './types.ts';

/** Whether a node of a tree is a part, and not a clause or an attachment. */
export function isPart(node: PlanTree['children'][number]): node is Part {
  return node.type !== 'clause' && node.type !== 'attachment';
}

function below(node: Clause | Part | Attachment): Clause[] {
  if (node.type === 'clause') return [node];
  const inside = node.children.flatMap(below);
  return node.type === 'attachment' ? inside : [node.heading, ...inside];
}

/**
 * All clauses of a tree in the order of the text, the heading of a part before its content. Their texts, joined, are
 * the source without the white space at the ends of its lines.
 */
export function clausesOf(tree: PlanTree): Clause[] {
  return tree.children.flatMap(below);
}
