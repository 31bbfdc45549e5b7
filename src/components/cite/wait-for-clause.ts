/**
 * Part of the script of pages with official text. It makes the clauses of a page one stop for Tab, and loads what
 * opens below the clause that somebody touches, or to which a link leads.
 */
import { idOf } from '../base/hash.ts';
import { start } from '../base/start.ts';
import { TOUCHABLE } from '../here/events.ts';
import { spreadNumbers } from './spread-numbers.ts';
import { copyRunningText } from './running-text.ts';

const NUMBER = '.official .n';
const CLAUSES = '.official :is(.clause, .heading, .measure > p, .units)';
/** These are touched for their own sake. */
const CONTROLS = 'a, button, input, label, summary, dialog, [data-bar], .deed, .said';

/** The clause that a click is about; none where something else is, or where somebody selects text. */
function clauseOf(target: Element): Element | null {
  const number = target.closest<HTMLAnchorElement>(NUMBER);
  if (number !== null) return document.getElementById(idOf(number));
  if (target.closest(CONTROLS) !== null || getSelection()?.isCollapsed === false) return null;
  const line = target.closest('.official .measure');
  return target.closest(CLAUSES) ?? line?.querySelector(':scope > p, :scope > .clause') ?? null;
}

void start('cite', () => {
  const numbers = Array.from(document.querySelectorAll<HTMLElement>(NUMBER));
  if (numbers.length === 0) return;
  numbers.forEach((number, index) => (number.tabIndex = index === 0 ? 0 : -1));
  const text = document.querySelector('.official');
  // Of another width, another size, or in another view the lines are others.
  if (text !== null) new ResizeObserver(() => spreadNumbers(numbers)).observe(text);
  const load = () => import('./open-clause.ts');
  const arrive = async (): Promise<void> => (await load()).arrive();

  /** Opens or closes the clause that a click is about. Returns whether it is about one. */
  const touched = (event: MouseEvent): boolean => {
    const target = event.target instanceof Element ? event.target : null;
    if (target === null || event.ctrlKey || event.metaKey || event.shiftKey) return false;
    const clause = clauseOf(target);
    if (!(clause instanceof HTMLElement) || clause.id === '') return false;
    if (target.closest(NUMBER) !== null) event.preventDefault();
    void load().then(({ touch }) => touch(clause, event.detail === 0));
    return true;
  };
  /** Whether a clause was clicked before this script came. Its number was a link then, and was followed. */
  let isTouched = false;
  const takeUp = (early: MouseEvent): void => {
    if (!(early.target instanceof Element)) return;
    isTouched = early.target.closest(NUMBER) === null && (touched(early) || isTouched);
  };

  document.dispatchEvent(new CustomEvent(TOUCHABLE, { detail: takeUp }));
  document.addEventListener('click', touched);
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!(target instanceof HTMLElement) || !target.matches(NUMBER)) return;
    if (key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      // Firefox counts what Enter does as one click of a mouse.
      event.preventDefault();
      target.click();
    }
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return;
    event.preventDefault();
    void load().then(({ goOn }) => goOn(target, key === 'ArrowDown' ? 1 : -1));
  });
  document.addEventListener('copy', copyRunningText);
  addEventListener('hashchange', () => void arrive());
  // Where somebody has touched a line since, they are there.
  if (location.hash !== '' && !isTouched) void arrive();
});
