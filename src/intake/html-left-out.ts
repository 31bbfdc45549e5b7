/** What a page shows beside its words, or hides: it is no text of the document, and is logged. */
import { clip } from './draft.ts';
import { attribute } from './html-tree.ts';
import type { Element } from './html-tree.ts';
import { allText, isHidden, isWordless } from './html-walk.ts';

/** Whether an element's words are left out, and what the log says of it, if anything. */
export interface LeftOut {
  isOut: boolean;
  what?: string;
  before: string;
  after: string;
}

const NOTHING = { before: '', after: '' };

/**
 * Looks at an element on the way through a page: hidden words, readings of characters (ruby) and
 * pictures are out; raised and lowered figures stay, but lose their height: 10⁴ would be read as 104.
 */
export function whatIsLeftOut(element: Element): LeftOut {
  const { tagName } = element;
  if (tagName === 'noscript' || tagName === 'template' || isHidden(element)) {
    const words = clip(allText(element));
    return {
      isOut: true,
      ...(words === '' ? {} : { what: 'hidden-text' }),
      before: words,
      after: '',
    };
  }
  if (tagName === 'rt')
    return { isOut: true, what: 'ruby', before: clip(allText(element)), after: '' };
  if (tagName === 'img') {
    const before = clip(attribute(element, 'alt') || attribute(element, 'src'));
    return { isOut: true, what: 'picture', before, after: '' };
  }
  if (tagName === 'sup' || tagName === 'sub') {
    const words = clip(allText(element));
    return { isOut: false, what: 'raised', before: words, after: words };
  }
  return { isOut: isWordless(element), ...NOTHING };
}
