/** Script of the shelf: narrows the list while somebody types and chooses, and stores that in the address. */
import { shelf as words } from '../../text/site/shelf.ts';
import { start } from '../base/start.ts';
import { drawFar } from './draw-progress.ts';
import { passes, readShelf, SIEVES, writeShelf } from './sieve.ts';
import type { ShelfQuery, ShelfRow } from './sieve.ts';

/** A plan's line on the page, with its words. */
interface Line {
  element: HTMLElement;
  row: ShelfRow;
}

function lineOf(element: HTMLElement): Line {
  const { region = '', issuers = '', year = '' } = element.dataset;
  const text = element.querySelector('.when, .what')?.parentElement?.textContent ?? '';
  return {
    element,
    row: { words: `${text} ${issuers}`, region, issuers: issuers.split('|'), year },
  };
}

function follow(form: HTMLFormElement): void {
  const lines = Array.from(document.querySelectorAll<HTMLElement>('[data-book]'), lineOf);
  const field = form.querySelector<HTMLInputElement>('input');
  const choices = new Map(
    SIEVES.map((name) => [name, form.querySelector<HTMLSelectElement>(`select[name="${name}"]`)]),
  );
  const [size, none, further] = ['[data-shelf-size]', '[data-none]', '[data-further]'].map((one) =>
    document.querySelector<HTMLElement>(one),
  );
  if (!field || !size || !none || !further) return;
  const whole = size.textContent ?? '';

  const show = (asked: ShelfQuery): void => {
    let left = 0;
    for (const { element, row } of lines) {
      element.hidden = !passes(row, asked);
      if (!element.hidden) left += 1;
    }
    size.textContent = left === lines.length ? whole : words.left(left, lines.length);
    none.hidden = left > 0;
    further.hidden = asked.q.trim() === '';
    const [link] = Array.from(further.children);
    if (link instanceof HTMLAnchorElement) {
      link.textContent = words.inTexts(asked.q.trim());
      link.search = new URLSearchParams({ q: asked.q.trim() }).toString();
    }
  };
  const askedNow = (): ShelfQuery => {
    const value = (name: (typeof SIEVES)[number]): string => choices.get(name)?.value ?? '';
    const [region, issuer, year] = [value('region'), value('issuer'), value('year')];
    return { q: field.value, region, issuer, year };
  };
  const onAsked = (): void => {
    const asked = askedNow();
    show(asked);
    const query = writeShelf(asked);
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  };
  const restore = (): void => {
    const asked = readShelf(new URLSearchParams(location.search));
    field.value = asked.q;
    for (const [name, choice] of choices) if (choice) choice.value = asked[name];
    show(askedNow());
  };
  for (const choice of choices.values()) {
    const label = choice?.closest<HTMLElement>('[hidden]');
    if (label) label.hidden = false;
  }
  form.addEventListener('input', onAsked);
  none.querySelector('button')?.addEventListener('click', () => {
    form.reset();
    onAsked();
    field.focus();
  });
  // When a page comes back, WebKit resets its fields to their first values.
  addEventListener('pageshow', restore);
  restore();
}

void start('search', () => {
  const form = document.querySelector<HTMLFormElement>('[data-sieve]');
  if (form !== null) follow(form);
});
void start('marks', drawFar);
