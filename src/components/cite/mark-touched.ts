/** Part of the page script: marks the sentence that is touched. */
import { start } from '../base/start.ts';

const MARKED = 'marked';

function unmark(): void {
  document.documentElement.classList.remove('has-marked');
  document.querySelector(`.${MARKED}`)?.classList.remove(MARKED);
}

/** Marks a clause as if its link had been followed, but leaves the page where it is. */
function markClause(clause: Element): void {
  unmark();
  clause.classList.add(MARKED);
  document.documentElement.classList.add('has-marked');
  history.replaceState(null, '', `#${clause.id}`);
}

void start('cite', () => {
  addEventListener('hashchange', unmark);
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const clause = target.closest('.official :is(.clause, .measure > p, .units)');
    const isReading = getSelection()?.isCollapsed === false || target.closest('a, button') !== null;
    if (clause !== null && !isReading) markClause(clause);
  });
});
