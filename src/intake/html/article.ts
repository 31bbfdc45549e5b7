/** Finds the document in a page: the part with dense running text. */
import { answerTo, clip } from '../source/draft.ts';
import type { Answers, Question } from '../source/draft.ts';
import { isFurniture } from './furniture.ts';
import { isElement } from './html-tree.ts';
import type { Element } from './html-tree.ts';
import { blocksBelow, firstLine, lastLine, rangeOf, weightOf } from './page-outline.ts';
import type { PageOutline } from './page-outline.ts';
import { startsNumbered } from '../lines/widths.ts';

/** The share of an element's text that one of its parts must hold to be the article. */
const DENSE = 0.85;

/** From this share on, a part of the article may be a document of its own. */
const RIVAL = 0.25;

/** How many lines an outer element may add (title, signature) and still be the same document. */
const MOST_ADDED = 15;

function heaviest(outline: PageOutline, elements: readonly Element[]): Element | undefined {
  let best: Element | undefined;
  for (const each of elements) {
    if (best === undefined || weightOf(outline, each) > weightOf(outline, best)) best = each;
  }
  return best;
}

/** Goes down as long as one part holds nearly all the text. */
function densest(outline: PageOutline, body: Element): Element {
  let element = body;
  for (;;) {
    const best = heaviest(outline, blocksBelow(element));
    if (best === undefined || weightOf(outline, best) < weightOf(outline, element) * DENSE)
      return element;
    if (/^(?:p|h[1-6]|tr|tbody|li)$/u.test(best.tagName) && best.childNodes.length < 2)
      return element;
    element = best;
  }
}

/** The element around an element; undefined above the page's body. */
function around(element: Element): Element | undefined {
  const parent = element.parentNode;
  return parent !== null && isElement(parent as Element) && element.tagName !== 'body'
    ? (parent as Element)
    : undefined;
}

function addedLines(outline: PageOutline, outer: Element, inner: Element): string[] {
  const [from, to] = rangeOf(outline, outer);
  const [start, end] = rangeOf(outline, inner);
  return [...outline.lines.slice(from, start), ...outline.lines.slice(end, to)].map(
    ({ text }) => text,
  );
}

/** Goes up again as long as the added lines belong to the document: its title, its signature. */
function withFrame(outline: PageOutline, dense: Element): Element {
  let chosen = dense;
  for (let outer = around(dense); outer !== undefined; outer = around(outer)) {
    const [from, to] = rangeOf(outline, outer);
    const [start, end] = rangeOf(outline, chosen);
    if (to - from - (end - start) > MOST_ADDED) break;
    const added = addedLines(outline, outer, chosen);
    if (added.some(isFurniture)) break;
    const isLinks = outline.lines
      .slice(from, to)
      .some(({ weight, length }) => weight === 0 && length > 0);
    if (added.length > 0 && isLinks) break;
    chosen = outer;
  }
  return chosen;
}

/** Parts of the article that may be documents of their own: at least two large ones, each with a title. */
function rivalsIn(outline: PageOutline, article: Element): Element[] {
  const all = weightOf(outline, article);
  const parts = blocksBelow(article).filter((part) => {
    const [from, to] = rangeOf(outline, part);
    return to - from >= 3 && weightOf(outline, part) >= all * RIVAL;
  });
  const titled = parts.filter((part) => !startsNumbered(firstLine(outline, part)));
  return titled.length >= 2 ? titled : [];
}

/** An article, and the choice between candidates, which are shown by their first lines. */
export interface Article {
  element: Element;
  choices: Question[];
}

/**
 * Finds the article of a page: the innermost element with nearly all running text, and the lines around it that belong
 * to it. Candidates are this element, its parts if two of them are similar in size, the elements around it, and the
 * whole page. The choice `article` must be answered only if parts are similar in size.
 */
export function findArticle(outline: PageOutline, body: Element, answers: Answers): Article {
  const dense = densest(outline, body);
  const chosen = withFrame(outline, dense);
  const rivals = rivalsIn(outline, dense);
  const candidates = new Map<string, Element>();
  const offer = (element: Element, line = clip(firstLine(outline, element))): void => {
    if (line !== '' && !candidates.has(line)) candidates.set(line, element);
  };
  offer(chosen);
  for (const rival of rivals) {
    // The first part begins like the whole, so its end is shown too.
    const line = clip(firstLine(outline, rival));
    offer(rival, candidates.has(line) ? clip(`${line} … ${lastLine(outline, rival)}`) : line);
  }
  for (
    let outer = around(chosen);
    outer !== undefined && candidates.size < 6;
    outer = around(outer)
  ) {
    if (addedLines(outline, outer, chosen).length > 0) offer(outer);
  }
  offer(body);
  const [first = ''] = candidates.keys();
  if (candidates.size < 2) return { element: chosen, choices: [] };
  const options = [...candidates.keys()];
  const answer = candidates.get(answerTo('article', options, answers) ?? '');
  const choice = {
    code: 'article',
    must: rivals.length > 0,
    words: first,
    at: 1,
    options,
    default: first,
  };
  return { element: answer ?? chosen, choices: [choice] };
}
