import { isStub, putBack, sortUnreadable, usageOf } from '../../ledger/index.ts';
import type { Ledger, Unreadable, Who } from '../../ledger/index.ts';
import { ledger as ledgerWords, trouble as words } from '../../text/index.ts';

/** A sentence, followed by links or buttons for what can be done about it. */
export function paragraph(text: string, ...more: Node[]): HTMLElement {
  const element = document.createElement('p');
  element.append(text, ...more.flatMap((node) => [' ', node]));
  return element;
}

/** A button. Paper shows none. */
export function button(text: string, onClick: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'unprinted';
  element.textContent = text;
  element.addEventListener('click', onClick);
  return element;
}

/** A link to the part 数据与备份, on this page or on the page of the ledger. */
export function dataLink({ home }: Ledger): HTMLElement {
  const link = document.createElement('a');
  const { root = '' } = document.documentElement.dataset;
  const isHere = document.getElementById('data') !== null;
  link.href = isHere ? '#data' : `${root}${home.plan}/ledger/#data`;
  link.textContent = words.toData;
  return link;
}

/** Names of messages that are not urgent. They must not move the text below them. */
export const waiting = new Set<string>();

/**
 * Shows in `#deed` a button that leads up to `#trouble`, if `#trouble` is not empty and out of sight. Beside a line
 * there is no room for two buttons, so there it replaces the one that puts the message away.
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

/** Two buttons for `#deed`: one puts the message away, the other leads up to `#trouble`. */
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
 * Shows a message in `#trouble` under a name, in place of the former message of that name. Without parts, the
 * message is removed. If the page was scrolled, or the name is in `waiting`, the text below does not move: a finger
 * on its way would touch another line. If the message is out of sight, `#deed` shows a way to it.
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
  // Where the browser has already held the text in place, this scrolls by 0.
  if (isHeld) scrollBy(0, top() - before);
  showWayUp();
}

/** Lists the entries that could not be read, to be copied. */
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

/** How many entries are on this page only, and what can be removed to make room. */
function sayFull(ledger: Ledger, unsaved: number): Node[] {
  const kept = ledger.entries().length - unsaved;
  const room = words.room(usageOf(ledger.home));
  return [paragraph(words.full(unsaved, kept)), paragraph(room, dataLink(ledger))];
}

/** How many cleared entries this page still has, with a button to store them again. */
function sayCleared(ledger: Ledger, typing: Who): Node {
  const { cleared } = ledger.$trouble.get();
  const back = button(words.putBack, () => putBack(ledger, typing));
  return paragraph(words.cleared(cleared.length), back);
}

/** Tells in `#trouble` why marks cannot be stored or read. Removes these messages when all is well. */
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
 * Sets unreadable entries aside, then tells what is still wrong.
 *
 * @param typing Who was typing before storage was cleared, if it was.
 */
export function settleTrouble(ledger: Ledger, typing: Who): void {
  sortUnreadable(ledger);
  drawTrouble(ledger, typing);
}
