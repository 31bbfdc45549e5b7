/**
 * The reader of Markdown. It is our own: libraries drop the numbers of lists, join lines that follow each other, and
 * are slow with 100,000 lines. In a document, each line is a paragraph.
 */
import { clip, chosenOption, finish, noteAt, reworded } from '../source/draft.ts';
import type { Answers, Draft, Note, Piece, Question } from '../source/draft.ts';
import { decodeText } from '../bytes/encoding.ts';
import { joinWraps } from '../lines/hard-wraps.ts';
import { splitLines } from '../lines/lines.ts';
import { mendLookAlikes } from '../lines/look-alikes.ts';
import { readMdLines } from './md-blocks.ts';
import { plainWords } from './md-inline.ts';
import { removePageNumbers } from '../lines/page-numbers.ts';
import type { Source } from '../source/types.ts';
import { mayEndSentence, columnsOfLine } from '../lines/widths.ts';
import { last } from '../source/last.ts';

/** From this length on, a line may continue in the next one. Titles and signatures are shorter. */
const LONG = 40;

/** Empties the lines of a front matter, which is between --- in the file's first line and a later ---. */
function withoutFrontMatter(draft: Draft): Draft {
  const { pieces } = draft;
  if (pieces[0]?.text.trimEnd() !== '---') return draft;
  const end = pieces
    .slice(0, 300)
    .findIndex(({ text }, at) => at > 0 && /^(?:---|\.\.\.)\s*$/u.test(text));
  const inner = pieces.slice(1, Math.max(end, 1));
  if (inner.length === 0 || !inner.some(({ text }) => /^[\w-]{1,60}:/u.test(text))) return draft;
  const note = noteAt(1, 'front-matter', inner[0]?.text ?? '');
  const rest = pieces.map((piece, at) => (at <= end ? { ...piece, text: '' } : piece));
  return { ...draft, pieces: rest, log: [...draft.log, note] };
}

/** Removes comments, even those over several lines. */
function withoutComments(draft: Draft): Draft {
  const log: Note[] = [];
  let inside = false;
  const pieces = draft.pieces.map((piece) => {
    if (!inside && !piece.text.includes('<!--')) return piece;
    const kept: string[] = [];
    let rest = piece.text;
    while (rest !== '') {
      const mark = inside ? '-->' : '<!--';
      const at = rest.indexOf(mark);
      const part = at === -1 ? rest : rest.slice(0, at);
      if (!inside) kept.push(part);
      else if (part.trim() !== '') log.push(noteAt(piece.at, 'hidden-text', part.trim()));
      if (at === -1) break;
      inside = !inside;
      rest = rest.slice(at + mark.length);
    }
    return { ...piece, text: kept.join('') };
  });
  return { ...draft, pieces, log: [...draft.log, ...log] };
}

/**
 * Joins lines that follow each other without a blank line, if an editor says so: by the rules of Markdown they are one
 * paragraph.
 */
function joinLines(draft: Draft, answers: Answers): Draft {
  const isText = (piece: Piece | undefined): piece is Piece =>
    piece !== undefined &&
    piece.text.trim() !== '' &&
    piece.hints.row === undefined &&
    piece.hints.outline === undefined;
  const { pieces } = draft;
  const first = pieces.find((piece, index) => {
    const next = pieces[index + 1];
    return (
      isText(piece) &&
      isText(next) &&
      !mayEndSentence(piece.text) &&
      columnsOfLine(piece.text) >= LONG
    );
  });
  if (first === undefined || draft.choices.some(({ code }) => code === 'hard-wraps')) return draft;
  const question: Question = {
    ...{ code: 'line-breaks', must: false, words: clip(first.text), at: first.at },
    ...{ options: ['paragraphs', 'join'], default: 'paragraphs' },
  };
  const choices = [...draft.choices, question];
  if (chosenOption(question, answers) === 'paragraphs') return { ...draft, choices };
  const log: Note[] = [];
  const joined: { piece: Piece; parts: string[] }[] = [];
  pieces.forEach((piece, index) => {
    const open = last(joined);
    if (open === undefined || !isText(piece) || !isText(pieces[index - 1])) {
      joined.push({ piece, parts: [piece.text] });
      return;
    }
    const [end, start] = [last(open.parts)?.slice(-12) ?? '', piece.text.slice(0, 12)];
    log.push(noteAt(open.piece.at, 'hard-wrap', `${end}\n${start}`, end + start));
    open.parts.push(piece.text);
  });
  const whole = joined.map(({ piece, parts }) => ({ ...piece, text: parts.join('') }));
  return { pieces: whole, log: [...draft.log, ...log], choices };
}

/** Removes the inner marks from each piece. A `<br>` in it ends a paragraph. */
function withoutMarks(draft: Draft): Draft {
  const log: Note[] = [];
  const strip = (text: string, at: number): string => {
    const { words, pictures } = plainWords(text);
    log.push(...pictures.map((before) => noteAt(at, 'picture', before)));
    return words;
  };
  const pieces = draft.pieces.flatMap((piece): Piece[] => {
    const { hints, at } = piece;
    if (hints.row !== undefined) return [reworded(piece, (text) => strip(text, at).trim())];
    const parts = piece.text.split(/<br\s{0,9}\/?>/iu);
    return parts.map((text) => ({ ...piece, text: strip(text, at) }));
  });
  return { ...draft, pieces, log: [...draft.log, ...log] };
}

/**
 * Reads a Markdown text. Each line is a paragraph; its marks are not text, but its numbers are.
 *
 * @param answers Answers to the choices `encoding`, `page-numbers`, `hard-wraps`, `line-breaks`, `look-alikes`,
 * `invisible`, `zeros`.
 * @throws Refusal See `decodeText` and `finish`.
 */
export function readMd(bytes: Uint8Array, answers: Answers): Source {
  const decoded = decodeText(bytes, answers);
  const { pieces, log } = splitLines(decoded.text);
  const lines: Draft = { pieces, log: [...decoded.log, ...log], choices: decoded.choices };
  const clean = withoutComments(withoutFrontMatter(removePageNumbers(lines, answers)));
  const blocks = readMdLines(clean.pieces);
  const draft = { ...clean, pieces: blocks.pieces, log: [...clean.log, ...blocks.log] };
  const joined = joinLines(joinWraps(draft, answers), answers);
  return finish(mendLookAlikes(withoutMarks(joined), answers));
}
