/** Asks in a terminal what an import has left open. */
import { confirm, intro, isCancel, select, text } from '@clack/prompts';
import type { Answer, Doubt } from '../src/plan/index.ts';
import { optionWords } from '../src/text/commands/doubts.ts';
import { differenceWords } from '../src/text/pages/changes.ts';
import { importWords } from '../src/text/commands/import-command.ts';
import { onOneLine } from '../src/outside/visible.ts';
import { faultOf, messageOf } from './ask-which.ts';

/** One question. @returns The answer, '' to leave it open, or a symbol where the person stops. */
async function askOne(doubt: Doubt): Promise<string | symbol> {
  const { code, options, default: byDefault } = doubt;
  const message = onOneLine(messageOf(doubt));
  if (options.length > 0) {
    return select({
      message,
      initialValue: byDefault,
      showInstructions: false,
      options: options.map((value) => ({
        value,
        label:
          onOneLine(optionWords(code, value)) + (value === byDefault ? importWords.byDefault : ''),
      })),
    });
  }
  const answer = await text({
    message,
    // What cannot be shown as it is cannot be confirmed either.
    initialValue: onOneLine(byDefault) === byDefault ? byDefault : '',
    validate: (value) => {
      const fault = faultOf(doubt, value ?? '');
      return fault === undefined ? undefined : onOneLine(fault);
    },
  });
  return typeof answer === 'string' ? answer.trim() : (answer ?? '');
}

/** Says how the questions are answered. */
export function greet(): void {
  intro(importWords.howToChoose);
}

/**
 * Asks questions one after the other.
 *
 * @returns The answers; undefined where the person stops.
 */
export async function askOpen(doubts: readonly Doubt[]): Promise<Answer[] | undefined> {
  const answers: Answer[] = [];
  for (const doubt of doubts) {
    const answer = await askOne(doubt);
    if (isCancel(answer)) return undefined;
    const { code, words, before, after } = doubt;
    if (answer !== '' && typeof answer === 'string') {
      answers.push({ code, words, before, after, answer });
    }
  }
  return answers;
}

/** Asks whether a revision is to be written. */
export async function askToWrite(): Promise<boolean> {
  const { ask, yes, no } = differenceWords;
  return (await confirm({ message: ask, active: yes, inactive: no, initialValue: false })) === true;
}
