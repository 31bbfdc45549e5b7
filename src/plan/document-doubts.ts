import { clausesOf } from './clauses-of.ts';
import type { Answer, Doubt, PlanTree } from './types.ts';

/** A question about a whole document, not about some of its words. */
export type DocumentQuestion = Pick<Doubt, 'code' | 'must' | 'default'>;

/**
 * Asks about a document as a whole, and adds the doubt; any words may be the answer. An answer is
 * known by its code alone, so that it outlives every revision of the text.
 */
export function askAbout(
  doubts: Doubt[],
  tree: PlanTree,
  answers: readonly Answer[],
  { code, must, default: byDefault }: DocumentQuestion,
): string {
  const found = answers.find((answer) => answer.code === code && answer.answer !== null);
  const position = clausesOf(tree)[0]?.position ?? tree.position;
  const answer = found?.answer ?? null;
  const empty = { words: byDefault, before: '', after: '', options: [] };
  doubts.push({ code, must, ...empty, position, default: byDefault, answer });
  return answer ?? byDefault;
}
