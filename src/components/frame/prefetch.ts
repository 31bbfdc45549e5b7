/**
 * Loaded when a pointer first comes over a link: fetches the page of each link on which one rests (a
 * finger: touches), so that it is there when it is asked for. Not where data is to be saved.
 */
/** Whether the reader, or the address, forbids it: file:// fetches nothing. */
const isUnwanted =
  !location.protocol.startsWith('http') ||
  matchMedia('(prefers-reduced-data: reduce)').matches ||
  ('connection' in navigator &&
    typeof navigator.connection === 'object' &&
    navigator.connection !== null &&
    'saveData' in navigator.connection &&
    navigator.connection.saveData === true);

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

/** Asks for the page of the link below the pointer, if it stays there. */
export function rest({ target, pointerType }: PointerEvent): void {
  clearTimeout(timer);
  if (isUnwanted) return;
  const link = target instanceof Element ? target.closest('a') : null;
  if (link === null) return;
  timer = window.setTimeout(fetchAhead, pointerType === 'touch' ? 0 : REST, link);
}

addEventListener('pointerover', rest);
