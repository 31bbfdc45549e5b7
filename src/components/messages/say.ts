/** Messages at the head of a page, and what they are made of. */
import type { Ledger } from '../../ledger/index.ts';
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
