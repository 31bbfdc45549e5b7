import { isAttachmentMention } from './formal-lines.ts';
import { readLabel } from '../words/labels.ts';
import type { Paragraph } from '../text/paragraphs.ts';

/** The dots and the page number behind a line of a 目录. */
const LEADER = /[\s.．·…⋯—-]*[0-9０-９]{0,4}\s*$/u;

/** The words of a line without white space, dots and page number. */
function nameOf(text: string): string {
  return text.slice(0, 120).replace(LEADER, '').replace(/\s+/gu, '');
}

/**
 * The paragraphs of a 目录: its title and the lines below it, up to the place where its first line occurs again, if most
 * of its lines occur again. Some may have other words there.
 */
function contentsList(paragraphs: readonly Paragraph[]): Set<number> {
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

/** Marks in a sentence. A line with one of them is a part of the text, whatever its number: a name has none. */
const SENTENCE = /[。！？；：;:]/u;

/** The number that a line 附件：1.… or 2.… gives a document, or undefined. */
function numberOf(text: string): number | undefined {
  const words = text.replace(/^附\s*件\s*[：:]\s*/u, '');
  return SENTENCE.test(words) ? undefined : readLabel(words)?.number;
}

/**
 * The lines of a list of attachments below its first one: 附件：1.… continues in lines 2.…, 3.…, which number documents
 * and are no headings (GB/T 9704-2012 7.3.4).
 */
function attachmentList(paragraphs: readonly Paragraph[]): Set<number> {
  const lines = new Set<number>();
  let last: number | undefined;
  for (const { index, text } of paragraphs) {
    const number = numberOf(text);
    if (isAttachmentMention(text)) last = number;
    else if (last !== undefined && number === last + 1) {
      lines.add(index);
      last = number;
    } else last = undefined;
  }
  return lines;
}

/** The indexes of paragraphs that only name parts or documents: those of a 目录, and of a list of attachments. */
export function contentsLines(paragraphs: readonly Paragraph[]): Set<number> {
  return new Set([...contentsList(paragraphs), ...attachmentList(paragraphs)]);
}
