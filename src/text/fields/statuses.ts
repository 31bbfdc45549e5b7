/**
 * The table of statuses, in the order in which people choose from them. A new status is one line here and a look in the
 * styles; a test names the places that lack it.
 */

interface StatusLine {
  word: string;
  /** Whether an item with it can be late, due soon, or long without news. */
  isOpen: boolean;
  /** An item with it is not counted, compared, coloured or ticked. */
  isLeftOut?: true;
  /** No date of the text binds an item with it: it goes on for good. */
  isEndless?: true;
  /** How far along it is, as 较上期 compares it and bars show it; 0: work has not begun. */
  rank: number;
  /** How much of a bar's height its part takes, up to 1: parts differ without colours. */
  barHeight: number;
}

const lines = {
  todo: { word: '未启动', isOpen: true, rank: 0, barHeight: 0.3 },
  doing: { word: '推进中', isOpen: true, rank: 2, barHeight: 0.75 },
  ongoing: { word: '持续推进', isOpen: true, isEndless: true, rank: 2, barHeight: 0.55 },
  done: { word: '已完成', isOpen: false, rank: 3, barHeight: 1 },
  blocked: { word: '需协调', isOpen: true, rank: 1, barHeight: 0.9 },
  na: { word: '不涉及', isOpen: false, isLeftOut: true, rank: 0, barHeight: 0.1 },
} satisfies Record<string, StatusLine>;

/** How far an item has come. */
export type Status = keyof typeof lines;

export const statuses: Record<Status, StatusLine> = lines;

/** The words of a table's lines, by their keys. A function, so that bundlers see that it has no side effects. */
export function wordsOf<Name extends string>(
  lines: Record<Name, { word: string }>,
): Record<Name, string> {
  const named = Object.entries<{ word: string }>(lines).map(([name, { word }]) => [name, word]);
  return Object.fromEntries(named) as Record<Name, string>;
}
