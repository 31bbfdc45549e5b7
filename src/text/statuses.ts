/**
 * The table of statuses, in the order in which they are chosen: a new one is one line here, and a look in
 * the styles (a test names the places that lack it).
 */

interface StatusLine {
  word: string;
  /** Whether an item with it can be late, due soon, or long without news. */
  isOpen: boolean;
  /** How far it is beside the others, as 较上期 counts and says it; 0: work has not begun. */
  rank: number;
  /** Place in a bar, from left to right, and how much of the bar's height it takes: they differ without colours. */
  bar: { place: number; height: number };
}

export const statuses = {
  todo: { word: '未启动', isOpen: true, rank: 0, bar: { place: 5, height: 0.3 } },
  doing: { word: '推进中', isOpen: true, rank: 2, bar: { place: 2, height: 0.75 } },
  ongoing: { word: '持续推进', isOpen: true, rank: 2, bar: { place: 3, height: 0.55 } },
  done: { word: '已完成', isOpen: false, rank: 3, bar: { place: 1, height: 1 } },
  blocked: { word: '需协调', isOpen: true, rank: 1, bar: { place: 4, height: 0.9 } },
  na: { word: '不涉及', isOpen: false, rank: 0, bar: { place: 6, height: 0.1 } },
} satisfies Record<string, StatusLine>;

/** How far an item has come. */
export type Status = keyof typeof statuses;

/** The words of the lines of tables. A function, so that bundlers see that it does nothing else. */
export function wordsOf<Name extends string>(
  lines: Record<Name, { word: string }>,
): Record<Name, string> {
  const named = Object.entries<{ word: string }>(lines).map(([name, { word }]) => [name, word]);
  return Object.fromEntries(named) as Record<Name, string>;
}
