/** The quotations of a report, checked one by one. */
import { normalise } from '../normalise.ts';
import { checkQuotation } from './quotation.ts';
import type { Checked } from './quotation.ts';
import type { WholeText } from './whole-text.ts';

/** Signs of the shortest quotation: what is shorter is a name, such as “双创”. */
const SHORTEST = 8;
/** Signs of the shortest sentence without quotes that is looked up. */
const SHORTEST_SENTENCE = 12;

/** A stretch of a report: what stood within quotes, or a sentence outside of them. */
export interface Quoted {
  words: string;
  isQuoted: boolean;
}

function sizeOf(words: string): number {
  return normalise(words).text.length;
}

/** The numbers of pages that a PDF leaves between its lines: - 12 - */
const FOLIO = /\n[^\S\n]*[-—–][^\S\n]*\d{1,3}[^\S\n]*[-—–][^\S\n]*(?=\n)/gu;

function withoutFolios(report: string): string {
  return report.replace(FOLIO, '');
}

const OPENING = '“「『';
const CLOSING = '”」』';

/** Where a quotation ends that nobody has closed: with its paragraph. */
function endOfParagraph(text: string, from: number): number {
  const end = /[。！？；]\s*\n|\n\s*\n/u.exec(text.slice(from));
  return end === null ? text.length : from + end.index + 1;
}

/** Where outer quotes open and close; straight ones open and close in turn, within a paragraph. */
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

/** An ellipsis parts what was quoted on both sides of it. */
const ELLIPSIS = /…+|\.{3,}|。{3,}/u;

/** All that stands between outer quotes of a report, in its order. */
function allQuoted(report: string): string[] {
  return quotedRanges(report).flatMap(([from, to]) => report.slice(from, to).split(ELLIPSIS));
}

/** What a report quotes, in its order: between outer quotes, long enough to be no name. */
export function quotationsIn(report: string): string[] {
  return allQuoted(report).filter((words) => sizeOf(words) >= SHORTEST);
}

/** What stands between quotes and is too short to be compared, each once. */
export function namesQuoted(report: string): string[] {
  const short = allQuoted(report).filter((words) => sizeOf(words) > 0 && sizeOf(words) < SHORTEST);
  return [...new Set(short.map((words) => words.trim()))];
}

/** What stands outside of the quotations that are long enough, sentence by sentence. */
function sentencesOutside(report: string): string[] {
  let rest = report;
  for (const [from, to] of quotedRanges(report).reverse()) {
    if (sizeOf(report.slice(from, to)) < SHORTEST) continue;
    rest = `${rest.slice(0, from)}\n\n${rest.slice(to)}`;
  }
  // A line that ends with a sentence ends a paragraph; any other goes on in the next.
  const paragraphs = rest.replace(/([^。！？；\n])[^\S\n]*\n(?!\n)/gu, '$1');
  return paragraphs
    .split(ELLIPSIS)
    .flatMap((part) => part.match(/[^。！？；\n]+[。！？；]?/gu) ?? [])
    .map((words) => words.trim())
    .filter((words) => sizeOf(words) >= SHORTEST_SENTENCE);
}

/** A quotation of a report with what its comparison says. */
export interface CheckedQuoted extends Checked {
  /** Whether it stood within quotes; else it is a sentence of the text that is not marked as one. */
  isQuoted: boolean;
}

/** A sentence without what its writer has put around the words of a plan: 文件指出： before them, a mark behind them. */
function checkSentence(words: string, texts: readonly WholeText[]): Checked {
  const whole = checkQuotation(words, texts);
  if (whole.verdict !== 'differs') return whole;
  const unled = words.replace(/^[^：:]{1,20}[：:]/u, '');
  const others = [unled, ...[words, unled].map((one) => one.replace(/[。；！？]$/u, ''))];
  const checked = others
    .filter((one) => one !== words && sizeOf(one) >= SHORTEST_SENTENCE)
    .map((one) => checkQuotation(one, texts));
  const isExact = ({ verdict }: Checked): boolean => verdict === 'same' || verdict === 'form';
  // What leads to a quotation is no change of it, whatever else is.
  return (
    checked.find(isExact) ??
    (unled === words ? undefined : checked.find(({ verdict }) => verdict === 'differs')) ??
    whole
  );
}

/**
 * Checks what a report quotes; of what stands outside of quotes only sentences that the plans have, or
 * nearly have, are named.
 */
export function checkReport(pasted: string, texts: readonly WholeText[]): CheckedQuoted[] {
  const report = withoutFolios(pasted);
  const quoted = quotationsIn(report).map((words) => ({
    ...checkQuotation(words, texts, true),
    isQuoted: true,
  }));
  const outside = sentencesOutside(report)
    .map((words) => ({ ...checkSentence(words, texts), isQuoted: false }))
    .filter(({ verdict }) => verdict !== 'none');
  return [...quoted, ...outside];
}

/**
 * Checks a passage that was pasted: as a whole where the plans have it or nearly, else each of its
 * quotations, else as a report.
 */
export function checkPassage(pasted: string, texts: readonly WholeText[]): CheckedQuoted[] {
  const passage = withoutFolios(pasted);
  const whole = checkQuotation(passage, texts);
  const quotations = quotationsIn(passage);
  const isWhole = whole.verdict === 'same' || whole.verdict === 'form';
  const share = quotations.reduce((sum, words) => sum + sizeOf(words), 0) / sizeOf(passage);
  if (isWhole || (whole.verdict === 'differs' && !(share > 0.5))) {
    return [{ ...whole, isQuoted: false }];
  }
  const checked = checkReport(passage, texts);
  return checked.length > 0 ? checked : [{ ...whole, isQuoted: false }];
}
