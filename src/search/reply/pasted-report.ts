/** Checks the quotations of a report one by one. Loaded only if a passage was typed. */
import { checkQuotation } from './quotation.ts';
import type { Checked } from './quotation.ts';
import {
  quotationsIn,
  sentencesOutside,
  SHORTEST_SENTENCE,
  normalisedLength,
  withoutFolios,
} from './quoted.ts';
import type { WholeText } from './whole-text.ts';

export interface CheckedQuoted extends Checked {
  /** Whether it was within quotes. Otherwise it is a sentence of a plan that the report does not mark as one. */
  isQuoted: boolean;
}

/** Checks a sentence without words that the writer put around it: 文件指出： before it, a mark behind it. */
function checkSentence(words: string, texts: readonly WholeText[]): Checked {
  const whole = checkQuotation(words, texts);
  if (whole.verdict !== 'differs') return whole;
  const unled = words.replace(/^[^：:]{1,20}[：:]/u, '');
  const others = [unled, ...[words, unled].map((one) => one.replace(/[。；！？]$/u, ''))];
  const checked = others
    .filter((one) => one !== words && normalisedLength(one) >= SHORTEST_SENTENCE)
    .map((one) => checkQuotation(one, texts));
  const isExact = ({ verdict }: Checked): boolean => verdict === 'same' || verdict === 'form';
  // Words that introduce a quotation are no change of it, even if there are other changes.
  return (
    checked.find(isExact) ??
    (unled === words ? undefined : checked.find(({ verdict }) => verdict === 'differs')) ??
    whole
  );
}

/**
 * Checks the quotations of a report. Of the sentences outside of quotes, only those are returned that the plans have
 * exactly or nearly.
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
 * Checks a passage that was pasted: as a whole if the plans have it exactly or nearly; otherwise each of its
 * quotations, as in a report.
 */
export function checkPassage(pasted: string, texts: readonly WholeText[]): CheckedQuoted[] {
  const passage = withoutFolios(pasted);
  const whole = checkQuotation(passage, texts);
  const quotations = quotationsIn(passage);
  const isWhole = whole.verdict === 'same' || whole.verdict === 'form';
  const share =
    quotations.reduce((sum, words) => sum + normalisedLength(words), 0) / normalisedLength(passage);
  if (isWhole || (whole.verdict === 'differs' && !(share > 0.5))) {
    return [{ ...whole, isQuoted: false }];
  }
  const checked = checkReport(passage, texts);
  return checked.length > 0 ? checked : [{ ...whole, isQuoted: false }];
}
