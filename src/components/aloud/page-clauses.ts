/** The clauses of the page as it is now: their words and their places, and how to bring them into view. */
import { idOf } from '../base/hash.ts';

export interface PageClause {
  element: HTMLElement;
  words: string;
  /** 三（一）1.第1句, from the clause's number; '' if it has none. */
  place: string;
}

const CLAUSES =
  '.official :is(.clause[id], .heading[id], .measure > p[id], .units[id], .source[id], .listed > .heading)';

/** The words of an element. A heading that is shown outside its page begins with a label of ours, which is left out. */
function wordsOf(element: HTMLElement): string {
  const text = element.textContent ?? '';
  if (element.id !== '') return text.trim();
  return text.slice((element.querySelector('.label')?.textContent ?? '').length).trim();
}

/** All clauses of the page, in its order. */
export function clausesOfPage(): PageClause[] {
  const places = new Map(
    Array.from(document.querySelectorAll<HTMLAnchorElement>('.official .n'), (link) => [
      idOf(link),
      link.getAttribute('aria-label') ?? '',
    ]),
  );
  return Array.from(document.querySelectorAll<HTMLElement>(CLAUSES), (element) => ({
    element,
    words: wordsOf(element),
    place: places.get(element.id) ?? '',
  }));
}

/** Whether a clause can be seen at all. Clauses that are folded away cannot. */
export function isShown({ element }: PageClause): boolean {
  return element.getClientRects().length > 0;
}

/** The part of the window between the header and the bar at its foot. */
function openView(foot: HTMLElement): { top: number; bottom: number } {
  const top = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
  return { top, bottom: foot.getBoundingClientRect().top };
}

/** Whether any part of a clause is in the open part of the window. */
export function isInView({ element }: PageClause, foot: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const view = openView(foot);
  return bottom > view.top && top < view.bottom;
}

/**
 * Scrolls a clause into the open part of the window, unless all of it is there. For a person who wants no motion,
 * in one step.
 */
export function bringIntoView({ element }: PageClause, foot: HTMLElement): void {
  const { top, bottom, height } = element.getBoundingClientRect();
  const view = openView(foot);
  if (top >= view.top && bottom <= view.bottom) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({
    behavior: isCalm ? 'auto' : 'smooth',
    block: height < view.bottom - view.top ? 'center' : 'start',
  });
}

/** The clause to begin with: the one that was touched or linked to, otherwise the first in view. */
export function firstToRead(clauses: readonly PageClause[]): number {
  const header = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
  const marked = clauses.findIndex(({ element }) => element.matches('.marked, :target'));
  if (marked >= 0) return marked;
  const inView = clauses.findIndex(
    (clause) => isShown(clause) && clause.element.getBoundingClientRect().bottom > header,
  );
  return Math.max(0, inView);
}
