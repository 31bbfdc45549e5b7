import type { Paragraph } from './paragraphs.ts';

/** Dots, and the number of a page, behind a line of a 目录. */
const LEADER = /[\s.．·…⋯—-]*[0-9０-９]{0,4}\s*$/u;

/** A line without white space and without what points at a page. */
function nameOf(text: string): string {
  return text.replace(LEADER, '').replace(/\s+/gu, '');
}

/**
 * The paragraphs of a 目录: its title and the lines under it that stand again further down.
 *
 * @returns Their indexes; none where there is no such list.
 */
export function contentsList(paragraphs: readonly Paragraph[]): Set<number> {
  const title = paragraphs.findIndex(({ text }) => /^目\s*[录次]$/u.test(text));
  const listed = new Set<number>();
  if (title < 0) return listed;
  const lastAt = new Map(paragraphs.map(({ index, text }) => [nameOf(text), index]));
  for (const { index, text } of paragraphs.slice(title + 1)) {
    if ((lastAt.get(nameOf(text)) ?? index) <= index) break;
    listed.add(index);
  }
  if (listed.size > 0) listed.add(title);
  return listed;
}
