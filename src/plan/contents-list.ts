import type { Paragraph } from './paragraphs.ts';

/** Dots, and the number of a page, behind a line of a 目录. */
const LEADER = /[\s.．·…⋯—-]*[0-9０-９]{0,4}\s*$/u;

/** A line without white space and without what points at a page. */
function nameOf(text: string): string {
  return text.slice(0, 120).replace(LEADER, '').replace(/\s+/gu, '');
}

/**
 * The paragraphs of a 目录: its title and the lines under it, up to where its first line stands again,
 * if most of them stand again below. A line may be worded otherwise there.
 *
 * @returns Their indexes; none where there is no such list.
 */
export function contentsList(paragraphs: readonly Paragraph[]): Set<number> {
  const title = paragraphs.findIndex(({ text }) => /^目\s*[录次]$/u.test(text));
  if (title < 0) return new Set();
  const names = paragraphs.map(({ text }) => nameOf(text));
  const body = names.indexOf(names[title + 1] ?? '', title + 2);
  const below = new Set(names.slice(Math.max(body, 0)));
  const lines = names.slice(title + 1, Math.max(body, title + 1));
  const repeated = lines.filter((name) => below.has(name)).length;
  if (body < 0 || 2 * repeated < lines.length) return new Set();
  const last = lines.findLastIndex((name) => below.has(name));
  return new Set(Array.from({ length: last + 2 }, (_, index) => title + index));
}
