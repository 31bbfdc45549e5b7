/** Page numbers on lines of their own, in text copied from a PDF or a scan. */
import { clip, chosenOption, noteAt } from '../source/draft.ts';
import type { Answers, Draft, Piece, Question } from '../source/draft.ts';
import { mayEndSentence, columnsOfLine } from './widths.ts';

/** 第3页, 第 3 页 共 12 页, — 3 —, - 3 -, ·3·. On a line of its own, this can only be a page number. */
const SIGNED =
  /^(?:第\s{0,4}(\d{1,4})\s{0,4}页(?:[\s,，/／]{0,4}共\s{0,4}\d{1,4}\s{0,4}页)?|[—–―－\-‐―─~～·•]{1,3}\s{0,4}(\d{1,4})\s{0,4}[—–―－\-‐―─~～·•]{1,3})$/u;

/** A number alone, or 3/12. This may also be a cell of a table. */
const ALONE = /^(\d{1,4})(?:\s{0,2}[/／]\s{0,2}\d{1,4})?$/u;

interface Found {
  piece: Piece;
  /** The text of the last line before it that is not blank. */
  before: string;
  number: number;
  signed: boolean;
}

function findNumbers(pieces: readonly Piece[]): Found[] {
  const lines = pieces.filter(({ text }) => text.trim() !== '');
  return lines.flatMap((piece, index) => {
    if (piece.text.length > 60 || piece.hints.row !== undefined) return [];
    const text = piece.text.trim();
    const signed = SIGNED.exec(text);
    const number = signed?.[1] ?? signed?.[2] ?? ALONE.exec(text)?.[1];
    if (number === undefined) return [];
    const before = lines[index - 1]?.text.trim() ?? '';
    return [{ piece, before, number: Number(number), signed: signed !== null }];
  });
}

/**
 * Whether lone numbers are page numbers: at least three, each one more than the last, well apart, and most of them
 * after a line that continues on the next page. The numbers of boxes (专栏, 1) come after short lines.
 */
function arePages(found: readonly Found[]): boolean {
  const isSeries = found.every(({ piece, number }, index) => {
    const last = found[index - 1];
    return last === undefined || (number === last.number + 1 && piece.at - last.piece.at > 5);
  });
  const cut = found.filter(({ before }) => columnsOfLine(before) >= 30 && !mayEndSentence(before));
  return found.length >= 3 && isSeries && cut.length * 2 >= found.length;
}

/**
 * Removes page numbers, or leaves them, as the choice `page-numbers` is answered. By default those are removed that
 * have a form which nothing else has (— 3 —, 第3页), or that count the pages one by one. Any other lone number is text.
 */
export function removePageNumbers(draft: Draft, answers: Answers): Draft {
  const found = findNumbers(draft.pieces);
  const alone = found.filter(({ signed }) => !signed);
  const pages = arePages(alone) ? found : found.filter(({ signed }) => signed);
  const [first] = pages;
  if (first === undefined) return draft;
  const question: Question = {
    code: 'page-numbers',
    must: false,
    words: clip(first.piece.text.trim()),
    at: first.piece.at,
    options: ['remove', 'keep'],
    default: 'remove',
  };
  const choices = [...draft.choices, question];
  if (chosenOption(question, answers) === 'keep') return { ...draft, choices };
  const gone = new Set(pages.map(({ piece }) => piece));
  const log = pages.map(({ piece }) => noteAt(piece.at, 'page-number', piece.text.trim()));
  return {
    pieces: draft.pieces.filter((piece) => !gone.has(piece)),
    log: [...draft.log, ...log],
    choices,
  };
}
