import { findArticle } from './article.ts';
import { finish, noteAt } from '../source/draft.ts';
import type { Answers, Draft, Note } from '../source/draft.ts';
import { isFurniture } from './furniture.ts';
import { readBlocks } from './html-blocks.ts';
import { decodePage } from './html-charset.ts';
import { isElement, parsePage } from './html-tree.ts';
import type { Element } from './html-tree.ts';
import { joinWraps } from '../lines/hard-wraps.ts';
import { mendLookAlikes } from '../lines/look-alikes.ts';
import { outlinePage } from './page-outline.ts';
import { addTitle } from './page-title.ts';
import { Refusal } from '../source/types.ts';
import type { Source } from '../source/types.ts';

/** How many lines from either end of an article a line of the page's frame may be. */
const EDGE = 10;

/** Removes lines of the page's frame at both ends of an article. Each is logged. */
function withoutFurniture(draft: Draft): Draft {
  const last = draft.pieces.length - EDGE;
  const log: Note[] = [];
  const pieces = draft.pieces.filter(({ text, at, hints }, index) => {
    if ((index >= EDGE && index < last) || hints.row !== undefined || !isFurniture(text))
      return true;
    log.push(noteAt(at, 'page-furniture', text));
    return false;
  });
  return { ...draft, pieces, log: [...draft.log, ...log] };
}

function bodyOf(root: Element): Element {
  const body = root.childNodes.find(
    (node): node is Element => isElement(node) && node.tagName === 'body',
  );
  if (body === undefined) throw new Refusal('empty');
  return body;
}

/**
 * Reads a saved web page: the document in it, without the page's frame.
 *
 * @param answers Answers to the choices `encoding`, `article` (the first line of a candidate), `title`, `hard-wraps`,
 * `look-alikes`, `invisible`, `zeros`.
 * @throws Refusal See `decodePage`, `parsePage`, `readBlocks` and `finish`.
 */
export function readHtml(bytes: Uint8Array, answers: Answers): Source {
  const decoded = decodePage(bytes, answers);
  const html = decoded.text.replace(/\0/gu, '');
  const log = [...decoded.log];
  if (html.length !== decoded.text.length) log.push(noteAt(0, 'null-character', 'U+0000'));
  const root = parsePage(html);
  const body = bodyOf(root);
  const article = findArticle(outlinePage(body), body, answers);
  const blocks = readBlocks(article.element);
  const draft: Draft = {
    pieces: blocks.pieces,
    log: [...log, ...blocks.log],
    choices: [...decoded.choices, ...article.choices],
  };
  const whole = addTitle(withoutFurniture(draft), root, answers);
  return finish(mendLookAlikes(joinWraps(whole, answers), answers));
}
