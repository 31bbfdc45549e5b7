/**
 * Part of the script of pages with official text. It makes the numbers of a page one stop for Tab. It loads the bar
 * of a clause when somebody touches a clause, or a link leads to one.
 */
import { idOf } from '../base/hash.ts';
import { start } from '../base/start.ts';
import { TOUCHABLE } from '../here/events.ts';
import { spreadNumbers } from './spread-numbers.ts';
import { copyRunningText } from './running-text.ts';

const NUMBER = '.official .n';
const CLAUSES = '.official :is(.clause, .heading, .measure > p, .units)';
/** Elements that have clicks of their own. */
const CONTROLS = 'a, button, input, label, summary, dialog, [data-bar], .deed, .said';

/** The clause that a click is about. None if the click is on something else, or somebody selects text. */
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
  // The lines of the text change with its width, its size and its view.
  if (text !== null) new ResizeObserver(() => spreadNumbers(numbers)).observe(text);
  const load = () => import('./open-clause.ts');
  const arrive = async (): Promise<void> => (await load()).arrive();

  /** Opens or closes the bar of the clause that a click is about. Returns false if the click is about none. */
  const touched = (event: MouseEvent): boolean => {
    const target = event.target instanceof Element ? event.target : null;
    if (target === null || event.ctrlKey || event.metaKey || event.shiftKey) return false;
    const clause = clauseOf(target);
    if (!(clause instanceof HTMLElement) || clause.id === '') return false;
    if (target.closest(NUMBER) !== null) event.preventDefault();
    void load().then(({ touch }) => touch(clause, event.detail === 0));
    return true;
  };
  /**
   * Whether a clause was clicked before this script came. A click on a number does not count: the browser followed
   * it as a link.
   */
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
    // While the script is on its way, several keys may be pressed: each goes on from where the one before it led.
    const reached = () => numbers.find((one) => one === document.activeElement) ?? target;
    if (key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      // Firefox reports Enter on a link as a single click of the mouse.
      event.preventDefault();
      void load().then(() => reached().click());
    }
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return;
    event.preventDefault();
    void load().then(({ goOn }) => goOn(reached(), key === 'ArrowDown' ? 1 : -1));
  });
  document.addEventListener('copy', copyRunningText);
  addEventListener('hashchange', () => void arrive());
  // If somebody has touched a clause meanwhile, they stay there.
  if (location.hash !== '' && !isTouched) void arrive();
});
