/**
 * Makes the browser fetch the page of a link on which a pointer rests: by the browser's own rules or, if it has
 * none, by ours. Nothing is fetched where data is to be saved. Loaded when a pointer first comes over a link.
 */
import { RULES } from './speculation-rules.ts';
import { savesData } from '../base/saves-data.ts';

/** Whether the reader or the protocol rules it out: on file:// nothing can be fetched. */
const isUnwanted = !location.protocol.startsWith('http') || savesData();

const knowsRules =
  'supports' in HTMLScriptElement && HTMLScriptElement.supports('speculationrules');

/** How many milliseconds a pointer rests on a link that it is about to press. */
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
  // A finger does not rest on a link before it presses.
  timer = window.setTimeout(fetchAhead, pointerType === 'touch' ? 0 : REST, link);
}

/** Starts, with the event that brought this script. */
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
