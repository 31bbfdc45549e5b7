/** Elements of a page that are no text of the document, shown or hidden. They are left out, and logged. */
import { clip } from '../source/draft.ts';
import { attribute } from './html-tree.ts';
import type { Element } from './html-tree.ts';
import { allText, isHidden, isWordless } from './html-walk.ts';
import type { Change } from '../source/types.ts';

/** A change without the line of its paragraph, which is not known yet. */
export type CellNote = Omit<Change, 'line'>;

/** Whether the words of an element are left out, and a note for the log, if one is needed. */
interface LeftOut {
  isOut: boolean;
  note?: CellNote;
}

function told(what: string, words: string, isOut = true): LeftOut {
  const before = clip(words);
  return { isOut, note: { what, before, after: isOut ? '' : before } };
}

/**
 * Judges an element. Hidden words, readings of characters (ruby) and pictures are left out. Raised and lowered figures
 * stay, but lose their height, so that 10⁴ would be read as 104; therefore they are logged.
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
