/** Draws the progress of each plan in this browser, and keeps it up to date with other tabs. */
import {
  browserEnvironment,
  countStatuses,
  todayOf,
  keptPlans,
  readScope,
  readWho,
  storedStatuses,
} from '../../ledger/index.ts';
import type { Environment, Status } from '../../ledger/index.ts';
import { shelf as words } from '../../text/site/shelf.ts';
import { readArchive } from '../here/wait-for-vault.ts';
import { readItems } from '../here/id-runs.ts';

function drawLine(line: HTMLElement, environment: Environment, kept: ReadonlySet<string>): void {
  const { plan = '', region = '', items = '', aliases = '{}' } = line.dataset;
  const { site = '' } = document.documentElement.dataset;
  const [said, bar] = [line.querySelector('[data-done]'), line.querySelector('progress')];
  if (said === null || bar === null) return;
  const home = { environment, site, plan, region, aliases: JSON.parse(aliases) };
  const who = readWho(environment, home);
  const scope = new Set(readScope(home, who).split(' '));
  const all = readItems(items);
  // On the page of a unit all of its measures count, for every reader.
  const mine = line.dataset['whole'] === undefined ? all.filter((item) => scope.has(item)) : all;
  const statuses = kept.has(plan) ? storedStatuses(home, who.unit) : new Map<string, Status>();
  line.hidden = false;
  bar.hidden = statuses === undefined;
  if (statuses === undefined) {
    said.textContent = words.lacks;
    return;
  }
  const count = countStatuses(mine.length > 0 ? mine : all, (item) => statuses.get(item) ?? 'todo');
  const isBegun = count.statuses.todo < count.all;
  const isOpen = count.done < count.counted;
  const { lateAfter = '9' } = line.dataset;
  const isLate = isOpen && lateAfter < todayOf(environment);
  line.classList.toggle('late', isLate);
  said.textContent = (isBegun ? words.far(count) : words.notBegun) + (isLate ? words.late : '');
  bar.max = Math.max(1, count.counted);
  bar.value = count.done;
}

/** Draws all lines of progress on the page (`data-far`), now and after each change of what is stored. */
export async function drawFar(): Promise<void> {
  const environment = browserEnvironment(window);
  const { site = '' } = document.documentElement.dataset;
  const draw = async (): Promise<void> => {
    await readArchive(environment);
    const kept = new Set(keptPlans(environment, site));
    for (const line of Array.from(document.querySelectorAll<HTMLElement>('[data-far]'))) {
      drawLine(line, environment, kept);
    }
  };
  environment.onChange(() => environment.soon(() => void draw()));
  addEventListener('pageshow', ({ persisted }) => persisted && void draw());
  await draw();
}
