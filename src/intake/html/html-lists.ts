/** The numbers that a browser puts before the items of a list. */
import { attribute, isElement } from './html-tree.ts';
import type { Child, Element } from './html-tree.ts';
import { allText, styleOf } from './html-walk.ts';

/** The numbers of a list's items, counted once. Counting anew for each item would be quadratic. */
const numbers = new WeakMap<Element, Map<Child, number>>();

function numberItems(list: Element): Map<Child, number> {
  const known = numbers.get(list);
  if (known !== undefined) return known;
  const items = new Map<Child, number>();
  let next = Number.parseInt(attribute(list, 'start'), 10) || 1;
  for (const child of list.childNodes) {
    if (!isElement(child) || child.tagName !== 'li') continue;
    next = Number.parseInt(attribute(child, 'value'), 10) || next;
    items.set(child, next);
    next += 1;
  }
  numbers.set(list, items);
  return items;
}

/** Whether the numbers of a list are shown, and as figures. */
function hasFigures(list: Element, item: Element): boolean {
  const style = [item, list]
    .map((element) => `${styleOf(element, 'list-style-type')} ${styleOf(element, 'list-style')}`)
    .join(' ')
    .trim();
  const isDecimal = style === '' || /\bdecimal\b/u.test(style);
  return isDecimal && /^1?$/u.test(attribute(list, 'type'));
}

/**
 * The number that a browser shows before an item, such as `1.`. Empty for items of `<ul>`, and for an item whose own
 * words begin with a number: the page's style sheet then hides the automatic ones.
 */
export function listNumber(item: Element): string {
  const list = item.parentNode;
  if (list === null || !('tagName' in list) || list.tagName !== 'ol') return '';
  if (!hasFigures(list, item)) return '';
  const isNumbered =
    /^[（(]?(?:\d|[一二三四五六七八九十]{1,3}[、）)]|第[一二三四五六七八九十百\d]{1,5}[条章])/u;
  if (isNumbered.test(allText(item).slice(0, 12))) return '';
  return `${numberItems(list).get(item) ?? 1}.`;
}
