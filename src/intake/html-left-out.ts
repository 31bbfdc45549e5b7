/** A page's things that are no text of the document, shown or hidden: they are left out, and logged. */
import { clip } from './draft.ts';
import { attribute } from './html-tree.ts';
import type { Element } from './html-tree.ts';
import { allText, isHidden, isWordless } from './html-walk.ts';
import type { Change } from './types.ts';

/** A change, wherever its paragraph will stand. */
export type CellNote = Omit<Change, 'line'>;

/** Whether an element's words are left out, and what the log says of it, if anything. */
interface LeftOut {
  isOut: boolean;
  note?: CellNote;
}

function told(what: string, words: string, isOut = true): LeftOut {
  const before = clip(words);
  return { isOut, note: { what, before, after: isOut ? '' : before } };
}

/**
 * Looks at an element on the way through a page: hidden words, readings of characters (ruby) and
 * pictures are out; raised and lowered figures stay, but lose their height: 10⁴ would be read as 104.
 */
export function whatIsLeftOut(element: Element): LeftOut {
  const { tagName } = element;
  if (tagName === 'noscript' || tagName === 'template' || isHidden(element)) {
    const words = allText(element);
    return words === '' ? { isOut: true } : told('hidden-text', words);
  }
  if (tagName === 'rt') return told('ruby', allText(element));
  if (tagName === 'img') {
    return told('picture', attribute(element, 'alt') || attribute(element, 'src'));
  }
  if (tagName === 'sup' || tagName === 'sub') return told('raised', allText(element), false);
  return { isOut: isWordless(element) };
}
