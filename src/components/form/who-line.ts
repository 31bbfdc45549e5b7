/**
 * Shows whose marks the page shows. Once a unit is chosen, progress lines over several tasks count only the
 * measures that this unit answers for, as its report does. The list of these measures comes from the plan's data
 * and is stored in this browser.
 */
import {
  browserBasics,
  countStatuses,
  isFolding,
  isScopeKept,
  keepScope,
  namedBy,
  readScope,
} from '../../ledger/index.ts';
import type { Ledger, Who } from '../../ledger/index.ts';
import { mineWords, shownName, who as words } from '../../text/index.ts';
import { readItems } from '../here/id-runs.ts';
import { planTasks } from '../here/plan-tasks.ts';
import { planUnits } from '../here/plan-units.ts';
import { readSettings, sayMode, showSettings } from '../reading/settings.ts';

/**
 * Shows in the contents whose marks are shown, and above the text how many tasks are folded for them. A person who
 * has chosen a unit sees 清单.
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

/** Stores which measures my unit answers for, if that is not stored yet and the plan's data can be loaded. */
async function learnScope({ home, $who }: Ledger): Promise<void> {
  const who = $who.get();
  const { tasks = '' } = document.documentElement.dataset;
  if (home.plan === '' || isScopeKept(home, who, tasks)) return;
  try {
    const mine = (await planTasks()).filter(({ units }) => units.includes(namedBy(home, who)));
    keepScope(home, who, mine.flatMap(({ measures }) => measures).join(' '), tasks);
  } catch {
    // There is no network, or the page was opened from a disk. The lines still count all of their measures.
  }
}

/**
 * Draws a line with some of my measures: how far my unit has come with these. Lines with none, or only mine, stay
 * as they are.
 */
function drawLine(line: HTMLElement, scope: ReadonlySet<string>, { statusOf }: Ledger): void {
  const all = readItems(line.dataset['items'] ?? '');
  const mine = all.filter((item) => scope.has(item));
  if (mine.length === 0 || mine.length === all.length) return;
  const count = countStatuses(mine, statusOf);
  const [text, bar] = line.children;
  if (!(text instanceof HTMLElement && bar instanceof HTMLProgressElement)) return;
  const isShort = line.dataset['progress'] === 'short';
  text.textContent = isShort ? `${count.done}/${count.counted}` : mineWords(count);
  line.title = mineWords(count);
  bar.max = Math.max(1, count.counted);
  bar.value = count.done;
}

/**
 * Loads which measures are mine. Returns a function that draws their progress over the progress of all. Lines on
 * the page of one unit (`data-all`) stay as they are.
 */
export async function drawMineOf(ledger: Ledger): Promise<() => void> {
  await learnScope(ledger);
  return () => {
    const scope = new Set(readScope(ledger.home, ledger.$who.get()).split(' '));
    const lines = document.querySelectorAll<HTMLElement>('[data-progress]:not([data-all])');
    for (const line of Array.from(lines)) drawLine(line, scope, ledger);
  };
}
