/**
 * Loaded when a pointer first moves: has the browser fetch the page of a link on which a pointer rests, by the
 * browser's rules or, where it knows none, by ours. Not where data is to be saved.
 */
import { RULES } from './speculation-rules.ts';
import { savesData } from './saves-data.ts';

/** Whether the reader, or the address, forbids it: file:// fetches nothing. */
const isUnwanted = !location.protocol.startsWith('http') || savesData();

const knowsRules =
  'supports' in HTMLScriptElement && HTMLScriptElement.supports('speculationrules');

/** Milliseconds that a pointer rests on what it is about to press. */
const REST = 65;
const asked = new Set([location.pathname]);
let timer = 0;

function fetchAhead({ href, pathname, origin, download }: HTMLAnchorElement): void {
  if (origin !== location.origin || download !== '' || !pathname.endsWith('/')) return;
  if (asked.has(pathname)) return;
  asked.add(pathname);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = href.replace(/#.*$/u, '');
  document.head.append(hint);
}

function rest({ target, pointerType }: PointerEvent): void {
  clearTimeout(timer);
  const link =
    target instanceof Element
      ? target.closest<HTMLAnchorElement>('a:not([data-open-search])')
      : null;
  if (link === null) return;
  // A finger does not rest: it touches.
  timer = window.setTimeout(fetchAhead, pointerType === 'touch' ? 0 : REST, link);
}

/** Begins, with the pointer that is over something by now. */
export function begin(event: PointerEvent): void {
  if (isUnwanted) return;
  if (knowsRules) {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = RULES;
    document.head.append(rules);
    return;
  }
  addEventListener('pointerover', rest);
  rest(event);
}
