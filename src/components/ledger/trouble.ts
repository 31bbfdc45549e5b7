import { isStub, putBack, sortUnreadable, usageOf } from '../../ledger/index.ts';
import type { Ledger, Unreadable, Who } from '../../ledger/index.ts';
import { ledger as ledgerWords, trouble as words } from '../../text/index.ts';

/** A sentence, and what can be done about it. */
export function paragraph(text: string, ...more: Node[]): HTMLElement {
  const element = document.createElement('p');
  element.append(text, ...more.flatMap((node) => [' ', node]));
  return element;
}

/** A button that does something; paper has none. */
export function button(text: string, onClick: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'unprinted';
  element.textContent = text;
  element.addEventListener('click', onClick);
  return element;
}

/** The way to the part 数据与备份: on this page, or on that of the ledger. */
export function dataLink({ home }: Ledger): HTMLElement {
  const link = document.createElement('a');
  const { root = '' } = document.documentElement.dataset;
  const isHere = document.getElementById('data') !== null;
  link.href = isHere ? '#data' : `${root}${home.plan}/ledger/#data`;
  link.textContent = words.toData;
  return link;
}

/** Names of what is no trouble yet, and waits until somebody looks up. */
export const waiting = new Set<string>();

/**
 * Shows in `#deed` the way up to what is said in `#trouble`, where that is out of sight. Beside a line, where there is
 * no room for both, it takes the place of the button that puts the message away.
 */
export function showWayUp(): void {
  const host = document.getElementById('trouble');
  const deed = document.getElementById('deed');
  const [away, up] = ['[data-away]', '[data-up]'].map((one) =>
    deed?.querySelector<HTMLElement>(one),
  );
  if (!host || !deed || !away || !up) return;
  const head = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
  up.hidden = !host.hasChildNodes() || host.getBoundingClientRect().top >= head;
  away.hidden = !up.hidden && deed.matches('.beside');
}

/** The two ways out of `#deed`: putting it away, and up to what is said above. */
export function waysOut(putAway: () => void): HTMLElement[] {
  const away = button(ledgerWords.putAway, putAway);
  away.dataset['away'] = '';
  const up = button(words.above, () => {
    const host = document.getElementById('trouble');
    host?.scrollIntoView();
    host?.querySelector<HTMLElement>('a, button')?.focus();
    showWayUp();
  });
  up.dataset['up'] = '';
  return [away, up];
}

/**
 * Says something in `#trouble` under a name, in the place of what was said under that name before; without parts it
 * takes that away. Where the page was scrolled, or the name is `waiting`, the text below does not move: a finger that
 * is on its way would touch another line. Whoever may not see what is said is led there from `#deed`.
 */
export function say(name: string, ...parts: Node[]): void {
  const host = document.getElementById('trouble');
  const title = document.querySelector('main h1');
  const top = (): number => title?.getBoundingClientRect().top ?? 0;
  const before = top();
  const isHeld = before <= 0 || waiting.has(name);
  const said = host?.querySelector(`[data-of="${name}"]`);
  const box = said ?? document.createElement('div');
  box.setAttribute('data-of', name);
  box.replaceChildren(...parts);
  if (parts.length === 0) box.remove();
  else if (said === null) host?.append(box);
  // Where the browser has held it by itself, nothing is left to do.
  if (isHeld) scrollBy(0, top() - before);
  showWayUp();
}

/** Lists what could not be read, to be copied out. */
function listing(unreadable: readonly Unreadable[]): HTMLElement {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const text = document.createElement('pre');
  summary.textContent = words.showUnreadable;
  text.textContent = unreadable.map(({ key, value }) => `${key}\n${value}`).join('\n\n');
  text.tabIndex = 0;
  details.append(summary, text);
  return details;
}

/** How much is on this page only, and what can be removed to make room. */
function sayFull(ledger: Ledger, unsaved: number): Node[] {
  const kept = ledger.entries().length - unsaved;
  const room = words.room(usageOf(ledger.home));
  return [paragraph(words.full(unsaved, kept)), paragraph(room, dataLink(ledger))];
}

/** How much this page still has of what was cleared, and the way to keep it again. */
function sayCleared(ledger: Ledger, typing: Who): Node {
  const { cleared } = ledger.$trouble.get();
  const back = button(words.putBack, () => putBack(ledger, typing));
  return paragraph(words.cleared(cleared.length), back);
}

/** Says in `#trouble` why marks cannot be kept or read; empties it when all is well. */
function drawTrouble(ledger: Ledger, typing: Who): void {
  const { blocked, unsaved, cleared, unreadable: all } = ledger.$trouble.get();
  const unreadable = all.filter(({ value }) => !isStub(value));
  const count = (where: Unreadable['where']): number =>
    unreadable.filter((one) => one.where === where).length;
  const [aside, stuck, newer] = [count('aside'), count('stuck'), count('newer')];
  say('blocked', ...(blocked ? [paragraph(words.blocked)] : []));
  say('full', ...(unsaved > 0 && !blocked ? sayFull(ledger, unsaved) : []));
  say('cleared', ...(cleared.length > 0 ? [sayCleared(ledger, typing)] : []));
  say(
    'unreadable',
    ...(aside > 0 ? [paragraph(words.unreadable(aside))] : []),
    ...(stuck > 0 ? [paragraph(words.unreadableKept(stuck))] : []),
    ...(newer > 0 ? [paragraph(words.newer(newer))] : []),
    ...(unreadable.length > 0 ? [listing(unreadable)] : []),
  );
  if (unreadable.length < all.length) {
    void import('./missing.ts').then(({ sayMissing }) => sayMissing());
  }
}

/**
 * Sets unreadable entries aside, then says what is wrong that still is.
 *
 * @param typing Who was typing before storage was cleared, if it was.
 */
export function settleTrouble(ledger: Ledger, typing: Who): void {
  sortUnreadable(ledger);
  drawTrouble(ledger, typing);
}
