import type { Part, PlanTree } from '../../../src/plan/index.ts';

function below(part: Part): Part[] {
  return [part, ...part.children.flatMap((child) => (child.type === 'clause' ? [] : below(child)))];
}

/** All parts of a tree, in the order of the text. */
export function partsOf(tree: PlanTree): Part[] {
  return tree.children.flatMap((child) =>
    child.type === 'clause' || child.type === 'attachment' ? [] : below(child),
  );
}
