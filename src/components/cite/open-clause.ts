/** Opens the bar below a clause. Loaded when a clause is first touched, or a link leads to one. */
import { idOf } from '../base/hash.ts';
import { copyText } from '../base/copy-text.ts';
import { askAhead } from '../base/ask-ahead.ts';
import { meantId } from './meant-id.ts';
import { publicAddressOf } from './public-address.ts';

const MARKED = 'marked';
/** The parts around a clause below which the bar is put. */
const AROUND = '.measure, .item';

const root = document.documentElement;

/** Finds a part that ClauseBar.astro has put into the page. */
function part(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[${name}]`);
  if (found === null) throw new Error(`no ${name}`);
  return found;
}

const bar = part('data-bar');
const arrived = part('data-arrive');
const gone = part('data-gone');
const copy = part('data-copy');
const copyWords = copy.textContent;
const numbers = Array.from(document.querySelectorAll<HTMLElement>('.official .n'));

function numberOf(id: string): HTMLElement | undefined {
  return numbers.find((number) => number.getAttribute('href')?.endsWith(`#${id}`));
}

/** Makes one of the numbers the only one at which Tab stops. */
function stopAt(stop: HTMLElement): void {
  for (const number of numbers) number.tabIndex = number === stop ? 0 : -1;
}

function close(): void {
  root.classList.remove('has-marked');
  for (const one of Array.from(document.querySelectorAll(`.${MARKED}`))) {
    one.classList.remove(MARKED);
  }
  bar.hidden = arrived.hidden = true;
}

function open(clause: HTMLElement): void {
  const number = numberOf(clause.id);
  if (number === undefined) return;
  const place = number.getAttribute('aria-label') ?? '';
  const [small, cite, , edit] = Array.from(bar.children);
  close();
  if (small !== undefined) small.textContent = place;
  cite?.setAttribute('href', number.getAttribute('href') ?? '');
  cite?.setAttribute('data-cite', place);
  edit?.setAttribute('data-edit', clause.id);
  edit?.toggleAttribute(
    'hidden',
    document.querySelector(`[data-mark="${CSS.escape(clause.id)}"]`) === null,
  );
  copy.textContent = copyWords;
  bar.hidden = false;
  const around = clause.closest<HTMLElement>(AROUND);
  if (around?.matches('.measure') === true) around.append(bar);
  else (around ?? clause).after(bar);
  for (const one of [clause, around]) one?.classList.add(MARKED);
  root.classList.add('has-marked');
  stopAt(number);
}

/** In 清单, and in the list of a unit, opens and closes the form of the line together with the bar. */
function followForm(isOpened: boolean): void {
  const edit = bar.querySelector<HTMLElement>('[data-edit]:not([hidden])');
  const isThere = bar.parentElement?.querySelector('.form-line') !== null;
  const isList = root.dataset['mode'] === 'list' || bar.closest('.listed') !== null;
  // While the text is read aloud, a touch chooses where to go on.
  if (isList && !root.classList.contains('has-aloud') && isThere !== isOpened) edit?.click();
}

/**
 * Opens the bar below a clause, or closes it. The clause stays where it is in the window.
 *
 * @param isByKey Whether the focus moves to the bar.
 */
export function touch(clause: HTMLElement, isByKey: boolean): void {
  const before = clause.getBoundingClientRect().top;
  if (clause.classList.contains(MARKED)) close();
  else {
    open(clause);
    history.replaceState(null, '', `#${clause.id}`);
  }
  scrollBy(0, clause.getBoundingClientRect().top - before);
  if (!isByKey) followForm(!bar.hidden);
  // The number may have been scrolled away while it had the focus: then this brings the bar into sight.
  else if (!bar.hidden) bar.querySelector('a')?.focus();
}

/** Moves the focus from a number to the one after or before it. */
export function goOn(from: HTMLElement, step: 1 | -1): void {
  const shown = numbers.filter((number) => number.getClientRects().length > 0);
  const next = shown[shown.indexOf(from) + step];
  if (next === undefined) return;
  stopAt(next);
  next.focus();
}

/** The element of the clause with an id. A former id is on an empty anchor before the clause. */
function clauseWith(id: string): HTMLElement | undefined {
  let one: Element | null = document.getElementById(id);
  while (one?.matches('a, input') === true) one = one.nextElementSibling;
  return one instanceof HTMLElement ? one : undefined;
}

/** The address of the page that should have a clause, by its number: 3.2.1-3 is on 3-2. */
function pageOf(id: string): string | undefined {
  const steps = id.split('-')[0]?.split('.') ?? [];
  const links = Array.from(document.querySelectorAll<HTMLAnchorElement>('.toc a'));
  for (let length = steps.length; length > 0; length -= 1) {
    const end = `/${steps.slice(0, length).join('-')}/`;
    const link = links.find(({ pathname }) => pathname.endsWith(end));
    if (link !== undefined) return link.pathname === location.pathname ? undefined : link.pathname;
  }
  return undefined;
}

/** Shows the clause that the page's address names, or tells that the page has none such. */
export function arrive(): void {
  close();
  const words = idOf(location);
  const id = meantId(words, (one) => document.getElementById(one) !== null);
  const other = id === undefined && words !== '' ? pageOf(words) : undefined;
  if (other !== undefined) {
    location.replace(`${other}#${words}`);
    return;
  }
  gone.hidden = words === '' || id !== undefined;
  if (!gone.hidden) {
    document.getElementById('main')?.prepend(gone);
    const seek = gone.querySelector('a');
    if (seek !== null) seek.search = `?q=${encodeURIComponent(words.slice(0, 40))}`;
    gone.scrollIntoView({ block: 'center' });
  }
  if (words === '' || id === undefined) return;
  if (id !== words) {
    location.replace(`#${id}`);
    return;
  }
  const clause = clauseWith(id);
  const place = numberOf(clause?.id ?? '')?.getAttribute('aria-label');
  if (clause === undefined || place === null || place === undefined || clause.matches('.heading'))
    return;
  open(clause);
  const said = arrived.querySelector('span');
  if (said !== null) said.textContent = place;
  arrived.hidden = false;
  (clause.closest(AROUND) ?? clause).before(arrived);
}

async function copyAddress(): Promise<void> {
  const cite = bar.querySelector<HTMLElement>('[data-cite]');
  if (cite === null) return;
  const address = publicAddressOf(cite);
  if (address !== '' && (await copyText(address))) copy.textContent = copy.dataset['copy'] ?? '';
  // The dialog has a box to copy the address from.
  else cite.click();
}

askAhead('[data-edit]', FORM_FILES);
copy.addEventListener('click', () => void copyAddress());
bar.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  close();
  numbers.find(({ tabIndex }) => tabIndex === 0)?.focus();
});
