/** Asks in a terminal what an import has left open. */
import { isCancel, select, text } from '@clack/prompts';
import type { Answer, Doubt } from '../src/plan/index.ts';
import { isPlanId } from '../src/import/index.ts';
import { optionWords, questionWords } from '../src/text/doubts.ts';
import { importWords } from '../src/text/import-command.ts';

/** One question. @returns The answer, '' to leave it open, or a symbol where the person stops. */
async function askOne(doubt: Doubt): Promise<string | symbol> {
  const { code, words, position, options, default: byDefault, must } = doubt;
  const message = importWords.place(position.start.line) + questionWords(code, words);
  if (options.length > 0) {
    return select({
      message,
      initialValue: byDefault,
      options: options.map((value) => ({
        value,
        label: optionWords(code, value) + (value === byDefault ? importWords.byDefault : ''),
      })),
    });
  }
  const answer = await text({
    message,
    initialValue: byDefault,
    validate: (value) =>
      code === 'plan-id' && value !== undefined && value !== '' && !isPlanId(value)
        ? importWords.badPlanId(value)
        : must && (value ?? '') === ''
          ? importWords.mustFill
          : undefined,
  });
  return typeof answer === 'string' ? answer : (answer ?? '');
}

/**
 * Asks questions one after the other. One that has only the reading that holds is not asked: there is
 * nothing to choose.
 *
 * @returns The answers; undefined where the person stops.
 */
export async function askOpen(doubts: readonly Doubt[]): Promise<Answer[] | undefined> {
  const answers: Answer[] = [];
  for (const doubt of doubts) {
    if (doubt.options.length === 1) continue;
    const answer = await askOne(doubt);
    if (isCancel(answer)) return undefined;
    const { code, words, before, after } = doubt;
    if (answer !== '' && typeof answer === 'string') {
      answers.push({ code, words, before, after, answer });
    }
  }
  return answers;
}
