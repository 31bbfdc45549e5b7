/** Page numbers that text copied from a PDF or a scan carries on lines of their own. */
import { clip, decide, noteAt } from './draft.ts';
import type { Answers, Draft, Piece, Question } from './draft.ts';
import { endsSentence, widthOf } from './widths.ts';

/** 第3页, 第 3 页 共 12 页, — 3 —, - 3 -, ·3·: nothing else is written so on a line of its own. */
const SIGNED =
  /^(?:第\s{0,4}(\d{1,4})\s{0,4}页(?:[\s,，/／]{0,4}共\s{0,4}\d{1,4}\s{0,4}页)?|[—–―－\-‐―─~～·•]{1,3}\s{0,4}(\d{1,4})\s{0,4}[—–―－\-‐―─~～·•]{1,3})$/u;

/** A number alone, or 3/12: it may as well be a cell of a table. */
const ALONE = /^(\d{1,4})(?:\s{0,2}[/／]\s{0,2}\d{1,4})?$/u;

interface Found {
  piece: Piece;
  /** The text of the line before that is not blank. */
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
 * Numbers that go up by one from page to page, at least three of them, well apart, and most behind a
 * line that goes on over the page's end; the numbers of boxes (专栏, 1) stand behind short lines.
 */
function arePages(found: readonly Found[]): boolean {
  const isSeries = found.every(({ piece, number }, index) => {
    const last = found[index - 1];
    return last === undefined || (number === last.number + 1 && piece.at - last.piece.at > 5);
  });
  const cut = found.filter(({ before }) => widthOf(before) >= 30 && !endsSentence(before));
  return found.length >= 3 && isSeries && cut.length * 2 >= found.length;
}

/**
 * Takes page numbers out, or leaves them, as `page-numbers` is answered: by default out where they
 * have a form that nothing else has (— 3 —, 第3页), or count the pages one by one. A lone number that
 * does neither is text.
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
  if (decide(question, answers) === 'keep') return { ...draft, choices };
  const gone = new Set(pages.map(({ piece }) => piece));
  const log = pages.map(({ piece }) => noteAt(piece.at, 'page-number', piece.text.trim()));
  return {
    pieces: draft.pieces.filter((piece) => !gone.has(piece)),
    log: [...draft.log, ...log],
    choices,
  };
}
