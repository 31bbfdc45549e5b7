import { changesPage, countsWords } from '../../text/pages/changes.ts';
import { sha256 } from '../shapes/fingerprint.ts';
import type { LoadedContent } from '../load/load.ts';
import { editionsOf, stepsOf } from './version-steps.ts';

interface FeedEntry {
  /** The entry's id is made of it, so it must never change. */
  key: string;
  title: string;
  summary: string;
  /** The address from the folder of the feed, the site's root. */
  link: string;
  /** YYYY-MM-DD. */
  day: string;
}

function escaped(words: string): string {
  return words
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** An id that is the same in each build, for ever. */
function idOf(...parts: string[]): string {
  const hex = sha256(parts.join('\n'));
  const [one, two, three, four, five] = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${one}-${two}-${three}-${four}-${five}`;
}

/** Each plan, with the day on which it first came, and each revision; the newest first. */
function entriesOf({ plans }: Pick<LoadedContent, 'plans'>): FeedEntry[] {
  const entries = plans.flatMap((loaded): FeedEntry[] => {
    const { id, title } = loaded.plan;
    const day = editionsOf(loaded)[0]?.date ?? null;
    const steps = stepsOf(loaded).map(({ to, replaced, counts }): FeedEntry => ({
      ...{ key: `${id} ${to.version}`, title: changesPage.revised(title, to.version) },
      ...{ summary: countsWords(counts), link: `${id}/changes/#v${to.version}`, day: replaced },
    }));
    const first = { key: `${id} 1`, title, summary: changesPage.first, link: `${id}/` };
    return [...steps, ...(day === null ? [] : [{ ...first, day }])];
  });
  return entries.sort((one, other) => (one.day < other.day ? 1 : -1));
}

/**
 * The Atom feed of a site: its revisions, and its plans as they came.
 *
 * @param base The site's address, with a slash at the end; '' if it is not known. Links are then relative.
 */
export function feedOf(content: Pick<LoadedContent, 'site' | 'plans'>, base: string): string {
  const { site } = content;
  const entries = entriesOf(content);
  const timeOf = (day = '1970-01-01'): string => `${day}T00:00:00Z`;
  const lines = entries.map(({ key, title, summary, link, day }) =>
    [
      '<entry>',
      `<id>${idOf(site.id, key)}</id>`,
      `<title>${escaped(title)}</title>`,
      `<updated>${timeOf(day)}</updated>`,
      `<link href="${escaped(base + link)}"/>`,
      `<summary>${escaped(summary)}</summary>`,
      '</entry>',
    ].join(''),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${idOf(site.id)}</id>`,
    `<title>${escaped(changesPage.feedTitle(site.name))}</title>`,
    `<updated>${timeOf(entries[0]?.day)}</updated>`,
    `<author><name>${escaped(site.name)}</name></author>`,
    `<link rel="self" href="${escaped(base)}changes.xml"/>`,
    ...lines,
    '</feed>',
    '',
  ].join('\n');
}
