/** Finds the quotations in a report, and the sentences outside of them. */
import { normalise } from '../normalise.ts';

/** The shortest quotation, in characters. Anything shorter is a name, such as “双创”. */
export const SHORTEST_QUOTATION = 8;
/** The shortest sentence without quotes that is looked up, in characters. */
export const SHORTEST_SENTENCE = 12;

/** The number of characters of a text in normalised form. */
export function normalisedLength(words: string): number {
  return normalise(words).text.length;
}

/** Page numbers that a PDF leaves between lines: - 12 - */
const FOLIO = /\n[^\S\n]*[-—–][^\S\n]*\d{1,3}[^\S\n]*[-—–][^\S\n]*(?=\n)/gu;

/** A report without page numbers. */
export function withoutFolios(report: string): string {
  return report.replace(FOLIO, '');
}

const OPENING = '“「『';
const CLOSING = '”」』';

/** The end of a quotation that was never closed: the end of its paragraph. */
function endOfParagraph(text: string, from: number): number {
  const end = /[。！？；]\s*\n|\n\s*\n/u.exec(text.slice(from));
  return end === null ? text.length : from + end.index + 1;
}

/** The ranges between outer quotes. Straight quotes open and close in turn, within a paragraph. */
function quotedRanges(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  let depth = 0;
  let from = 0;
  let straight: number | undefined;
  [...text.matchAll(/[“”「」『』"\n]/gu)].forEach(({ 0: sign, index }) => {
    if (sign === '\n') straight = undefined;
    else if (sign === '"' && depth === 0) {
      if (straight === undefined) straight = index + 1;
      else {
        ranges.push([straight, index]);
        straight = undefined;
      }
    } else if (OPENING.includes(sign)) {
      if (depth === 0) from = index + 1;
      depth += 1;
    } else if (CLOSING.includes(sign) && depth > 0) {
      depth -= 1;
      if (depth === 0) ranges.push([from, index]);
    }
  });
  if (depth > 0) ranges.push([from, endOfParagraph(text, from)]);
  return ranges;
}

/** An ellipsis separates what was quoted before and after it. */
const ELLIPSIS = /…+|\.{3,}|。{3,}/u;

/** All texts between outer quotes of a report, in order. */
function allQuoted(report: string): string[] {
  return quotedRanges(report).flatMap(([from, to]) => report.slice(from, to).split(ELLIPSIS));
}

/** The quotations of a report, in order: texts between outer quotes that are too long to be names. */
export function quotationsIn(report: string): string[] {
  return allQuoted(report).filter((words) => normalisedLength(words) >= SHORTEST_QUOTATION);
}

/** Words between quotes that are too short to be compared, each once. */
export function namesQuoted(report: string): string[] {
  const short = allQuoted(report).filter(
    (words) => normalisedLength(words) > 0 && normalisedLength(words) < SHORTEST_QUOTATION,
  );
  return [...new Set(short.map((words) => words.trim()))];
}

/** The sentences outside of quotations that are long enough. */
export function sentencesOutside(report: string): string[] {
  let rest = report;
  for (const [from, to] of quotedRanges(report).reverse()) {
    if (normalisedLength(report.slice(from, to)) < SHORTEST_QUOTATION) continue;
    rest = `${rest.slice(0, from)}\n\n${rest.slice(to)}`;
  }
  // A line that ends with a sentence ends a paragraph. Any other line continues in the next.
  const paragraphs = rest.replace(/([^。！？；\n])[^\S\n]*\n(?!\n)/gu, '$1');
  return paragraphs
    .split(ELLIPSIS)
    .flatMap((part) => part.match(/[^。！？；\n]+[。！？；]?/gu) ?? [])
    .map((words) => words.trim())
    .filter((words) => normalisedLength(words) >= SHORTEST_SENTENCE);
}
