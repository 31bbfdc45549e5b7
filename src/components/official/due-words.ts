import type { Shown } from '../../queries/index.ts';
import { dateWords } from '../../text/index.ts';

/** The text's own words for when an item is due, with the 力争 that they stand under; undefined if it has none. */
export function dueWords({ deadlines }: Pick<Shown, 'deadlines'>, id: string): string | undefined {
  const [deadline] = deadlines.get(id) ?? [];
  return deadline && dateWords(deadline.words, deadline.firm);
}
