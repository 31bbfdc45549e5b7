import { browserBasics, isFolding } from '../../ledger/index.ts';
import type { Who } from '../../ledger/index.ts';
import { shownName, who as words } from '../../text/index.ts';
import { planUnits } from '../here/plan-units.ts';
import { readSettings, sayMode, showSettings } from '../reading/settings.ts';

/**
 * Says in the contents whose marks are shown, and above the text what is folded for them; a person who has chosen a
 * unit sees 清单.
 */
export function drawWhoLine(who: Who): void {
  const { by, unit, answers } = who;
  const root = document.documentElement;
  showSettings(root, readSettings(browserBasics(window), root.dataset['site'] ?? ''));
  sayMode(root);
  for (const line of Array.from(document.querySelectorAll<HTMLElement>('[data-who]'))) {
    const name = unit === '' ? shownName(by) : words.mine(unit);
    line.textContent = name === '' ? words.choose : name;
  }
  const tasks = document.querySelectorAll('.task').length;
  const open = tasks - document.querySelectorAll('.task.folded').length;
  const notice = document.getElementById('folded');
  if (notice === null) return;
  notice.hidden = tasks === 0 || !isFolding(who, planUnits());
  const [text] = Array.from(notice.children);
  if (text !== undefined) text.textContent = words.folded(answers, open, tasks);
}

export { drawMineOf } from './mine.ts';
