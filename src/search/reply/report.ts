/** The quotations of a report, checked one by one; loaded where a passage was typed. */
import { checkQuotation } from './quotation.ts';
import type { Checked } from './quotation.ts';
import {
  quotationsIn,
  sentencesOutside,
  SHORTEST_SENTENCE,
  sizeOf,
  withoutFolios,
} from './quoted.ts';
import type { WholeText } from './whole-text.ts';

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
  // Words that lead to a quotation are no change of it, whatever else is.
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
