import type { Shown } from '../../queries/index.ts';
import { dateWords } from '../../text/index.ts';

/** The item's deadline in the text's own words, with its 力争 if there is one. Undefined if the item has no deadline. */
export function deadlineWordsOf(
  { deadlines }: Pick<Shown, 'deadlines'>,
  id: string,
): string | undefined {
  const [deadline] = deadlines.get(id) ?? [];
  return deadline && dateWords(deadline.words, deadline.firm);
}
