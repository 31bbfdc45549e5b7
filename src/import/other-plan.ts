/** Asks whether a text that keeps hardly anything of a published plan is that plan at all. */
import { countFates } from '../model/index.ts';
import type { Answer, Doubt } from '../plan/index.ts';
import { otherPlanWords } from '../text/commands/doubts.ts';
import type { Revision } from './revision.ts';

/** The code of that question. Its answer belongs to one import, and is never stored. */
export const OTHER_PLAN = 'other-plan';

/** The answer that it is another plan: then nothing is written. */
const OTHER = 'other';

/** A new text of the same plan keeps at least one clause of so many. */
const ONE_OF = 10;

/**
 * The question about a new text; none if it keeps enough of the present one.
 *
 * @param title Of the plan, as it is published.
 */
export function otherPlanDoubts(
  title: string,
  { changes, isNewText }: Revision,
  answers: readonly Answer[],
): Doubt[] {
  const { gone, new: added, ...kept } = countFates(changes);
  const count = Object.values(kept).reduce((sum, one) => sum + one, 0);
  if (!isNewText || count * ONE_OF >= count + gone) return [];
  const start = { line: 0, column: 1, offset: 0 };
  return [
    {
      ...{ code: OTHER_PLAN, must: true, before: '', after: '' },
      words: otherPlanWords(title, { before: count + gone, after: count + added, kept: count }),
      ...{ position: { start, end: start }, options: [OTHER, 'revision'], default: '' },
      answer: answers.find(({ code }) => code === OTHER_PLAN)?.answer ?? null,
    },
  ];
}

/** Whether a doubt forbids to write: nobody has said that the text is one of this plan. */
export function isOtherPlan({ code, answer }: Doubt): boolean {
  return code === OTHER_PLAN && answer !== 'revision';
}
