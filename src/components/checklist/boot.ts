/**
 * The inline script, which runs while the page is still being parsed. Before the first paint it sets the page to
 * its reader's settings, and fills the boxes and progress lines from the snapshot. It stores clicks until the page
 * script is there, and opens search by keys.
 */
import {
  browserBasics,
  changeOfClick,
  entryKey,
  glanceAfter,
  writeKept,
  keepSnapshot,
  makeEntry,
  readSnapshot,
  readWho,
  statusIn,
} from '../../ledger/index.ts';
import type { Entry } from '../../ledger/index.ts';
import { keepInView } from '../base/in-view.ts';
import { readSettings, showSettings } from '../reading/settings.ts';
import { openByKeys } from '../search/keys.ts';
import { draw } from './draw.ts';
import type { StatusOf } from './draw.ts';
import { boxOf, CLICKED, READY, STARTED, TOUCHABLE } from '../here/events.ts';
import { pageHome } from '../here/home.ts';

// Chromium sometimes gives a page on a disk an empty storage that forgets everything. This happens when the page
// asks for storage before the browser's main process knows the page. Asking for cookies makes Chromium wait for
// that. Such a page has no cookies.
if (location.protocol === 'file:') void document.cookie;

const home = pageHome(browserBasics(window));
const { environment, site } = home;
const who = readWho(environment, home);
showSettings(document.documentElement, readSettings(environment, site));
const snapshot = readSnapshot(home, who.unit);
/** The entries of all clicks since the page was opened, and those of them that storage has not taken. */
const clicks: Entry[] = [];
let unsaved: Entry[] = [];

const statusOf: StatusOf = (item) => statusIn(snapshot, item);
const drawIn = (root: Element): void => draw(root, statusOf, who);

const contents = new ResizeObserver(([list]) => {
  const box = list?.target.parentElement;
  if (box) keepInView(box);
});
/**
 * Keeps the current line of the contents in view, before each paint, while the contents arrive, and when they grow or
 * are opened on a phone. A list that is observed anew is reported once more: the tools below it have the current line
 * of some pages, and may come after a frame without them.
 */
function watchContents(): void {
  const list = document.querySelector('.toc ul');
  contents.disconnect();
  if (list !== null) contents.observe(list);
}

const observer = new MutationObserver((records) => {
  watchContents();
  const added = new Set<Node>();
  for (const { addedNodes, target } of records) {
    addedNodes.forEach((node) => {
      if (!(node instanceof Element)) return;
      // An element that was added together with its parent is drawn with the parent.
      if (!added.has(target)) drawIn(node);
      added.add(node);
    });
  }
});
observer.observe(document, { childList: true, subtree: true });

/** Tried again at each click and when the page is left: there may be room by then. */
function keepClicks(): void {
  unsaved = unsaved.filter((entry) => writeKept(environment, entryKey(home, entry), entry));
}

function onChange(event: Event): void {
  const box = boxOf(event);
  if (box === undefined) return;
  const { item = '', fingerprint: text = '' } = box.dataset;
  // Another tab may have written since this page was opened.
  readSnapshot(home, who.unit).forEach((glance, other) => snapshot.set(other, glance));
  const before = snapshot.get(item);
  const change = changeOfClick({ item, text, ticked: box.checked }, who, before);
  const entry = makeEntry(home, who.by, change);
  clicks.push(entry);
  unsaved.push(entry);
  keepClicks();
  snapshot.set(item, glanceAfter(entry, before));
  keepSnapshot(home, who.unit, snapshot);
  drawIn(document.documentElement);
  document.dispatchEvent(new CustomEvent(CLICKED, { detail: statusOf }));
}

/**
 * Tells that scripts did not come. Either none has (wrong media type, or a folder opened from a disk), or one that
 * is loaded on use has not (no network, or a newer site has replaced this one).
 */
function sayNoScript(): void {
  document.querySelector('[data-missing]')?.removeAttribute('hidden');
}
addEventListener('vite:preloadError', sayNoScript);
addEventListener('astro:hydration-error', sayNoScript);

/** When the network fails in the middle of the page, browsers show the first part and say nothing. */
setTimeout(
  () =>
    document.querySelector('footer') ??
    document.querySelector('[data-rest]')?.removeAttribute('hidden'),
  10_000,
);

let isStarted = false;
/** Until the scripts have run or failed, long tables show only the rows that the scripts will show at first. */
const { classList } = document.documentElement;
classList.add('starting');
addEventListener('load', () => {
  classList.remove('starting');
  if (!isStarted) sayNoScript();
});

// If a page is left while its scripts are loading, WebKit keeps the page but never loads them.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && !isStarted) location.reload();
});

/** On a disk, no server adds the file's name to the address of a folder. */
if (location.protocol === 'file:') {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.pathname.endsWith('/') === true) link.pathname += 'index.html';
  });
}

/** The last ten clicks, for scripts that come later (cite/wait-for-clause.ts, reading/offer-settings.ts). */
let clicked: Event[] = [];
document.addEventListener('click', (event) => (clicked = [...clicked.slice(-9), event]));
document.addEventListener(TOUCHABLE, ({ detail }) => clicked.forEach(detail));

document.addEventListener('keydown', openByKeys);
document.addEventListener('change', onChange);
addEventListener('pagehide', keepClicks);
document.addEventListener('DOMContentLoaded', () => {
  observer.disconnect();
  document.querySelector('[data-rest]')?.remove();
});
document.addEventListener(STARTED, () => (isStarted = true));
document.addEventListener(
  READY,
  ({ detail }) => {
    document.removeEventListener('change', onChange);
    detail(clicks, unsaved.splice(0));
  },
  { once: true },
);
