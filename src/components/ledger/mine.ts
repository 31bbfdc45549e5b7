/**
 * Once a unit is chosen, progress lines over several tasks count only the measures that it answers for, as its
 * report does. The list of these measures comes from the plan's data, and is kept in this browser.
 */
import { countStatuses, isScopeKept, keepScope, namedBy, readScope } from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { mineWords } from '../../text/index.ts';
import { readItems } from '../here/items.ts';
import { planTasks } from '../here/plan-tasks.ts';

/** Keeps which measures my unit answers for, if that is not known yet and the plan's data can be had. */
async function learnScope({ home, $who }: Ledger): Promise<void> {
  const who = $who.get();
  const { tasks = '' } = document.documentElement.dataset;
  if (home.plan === '' || isScopeKept(home, who, tasks)) return;
  try {
    const mine = (await planTasks()).filter(({ units }) => units.includes(namedBy(who)));
    keepScope(home, who, mine.flatMap(({ measures }) => measures).join(' '), tasks);
  } catch {
    // No network, or a folder opened from a disk: lines go on counting all of their measures.
  }
}

/** A line of which only some measures are mine: how far my unit has come with these. */
function drawLine(line: HTMLElement, scope: ReadonlySet<string>, { statusOf }: Ledger): void {
  const all = readItems(line.dataset['items'] ?? '');
  const mine = all.filter((item) => scope.has(item));
  if (mine.length === 0 || mine.length === all.length) return;
  const count = countStatuses(mine, statusOf);
  const [words, bar] = line.children;
  if (!(words instanceof HTMLElement && bar instanceof HTMLProgressElement)) return;
  const isShort = line.dataset['progress'] === 'short';
  words.textContent = isShort ? `${count.done}/${count.counted}` : mineWords(count);
  line.title = mineWords(count);
  bar.max = Math.max(1, count.counted);
  bar.value = count.done;
}

/**
 * Learns which measures are mine, and returns the function that draws their progress over that of all. Lines
 * on the page of one unit (`data-all`) stay as they are.
 */
export async function drawMineOf(ledger: Ledger): Promise<() => void> {
  await learnScope(ledger);
  return () => {
    const scope = new Set(readScope(ledger.home, ledger.$who.get()).split(' '));
    const lines = document.querySelectorAll<HTMLElement>('[data-progress]:not([data-all])');
    for (const line of Array.from(lines)) drawLine(line, scope, ledger);
  };
}
