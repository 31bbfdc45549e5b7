import type { Target } from '../../model/index.ts';
import { dateOfTarget } from '../../queries/index.ts';
import type { Shown } from '../../queries/index.ts';
import { dateWords, frame } from '../../text/index.ts';

/** The date of a target in words: 力争到2020年底, or 同段首句：力争到2020年底. '' if no sentence has one. */
export function targetDateWords(shown: Shown, target: Target): string {
  const date = dateOfTarget(shown, target);
  if (date === undefined) return '';
  const words = dateWords(date.words, date.firm);
  return date.isFirst ? frame.dateOfFirst(words) : words;
}
