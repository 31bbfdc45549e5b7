import type { Who } from '../../ledger/index.ts';
import { shownName, who as words } from '../../text/index.ts';

/** Says in the contents whose marks are shown, and above the text what is folded for them. */
export function drawWhoLine({ by, unit, answers, onlyMine }: Who): void {
  for (const line of Array.from(document.querySelectorAll<HTMLElement>('[data-who]'))) {
    const name = unit === '' ? shownName(by) : words.mine(unit);
    line.textContent = name === '' ? words.choose : name;
  }
  const tasks = document.querySelectorAll('.task').length;
  const open = tasks - document.querySelectorAll('.task.folded').length;
  const notice = document.getElementById('folded');
  if (notice === null) return;
  notice.hidden = !onlyMine || answers === '' || tasks === 0;
  const [text] = Array.from(notice.children);
  if (text !== undefined) text.textContent = words.folded(answers, open, tasks);
}

export { drawMineOf } from './mine.ts';
