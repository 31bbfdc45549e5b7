/**
 * Draws marks on the elements of the built page: boxes, progress lines, statuses, and the folding of tasks of other
 * units. The inline script uses this before the first paint, the page script afterwards.
 */
import { countStatuses } from '../../ledger/index.ts';
import type { Status, Who } from '../../ledger/index.ts';
import { progressWords } from '../../text/filling-in/checklist.ts';
import { statuses } from '../../text/fields/statuses.ts';
import { BOX } from '../here/events.ts';
import { readItems } from '../here/id-runs.ts';

export type StatusOf = (item: string) => Status;

const PROGRESS = '[data-progress]';
/** An island that has started draws its own progress. */
const ISLAND = 'astro-island:not([ssr])';
const MARK = '[data-mark]';
const TASK = '.task[data-units]';

/** Sets words, unless they are there already: then the browser need not lay them out again. */
function say(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

function drawBox(box: HTMLInputElement, statusOf: StatusOf): void {
  const status = statusOf(box.dataset['item'] ?? '');
  // When a page comes back it is drawn first, and then WebKit resets boxes to their defaults.
  box.defaultChecked = box.checked = status === 'done';
  box.disabled = statuses[status].isLeftOut === true;
  box.hidden = false;
}

function drawProgress(line: HTMLElement, statusOf: StatusOf): void {
  const [words, bar] = [line.querySelector('span'), line.querySelector('progress')];
  if (words === null || bar === null) return;
  const count = countStatuses(readItems(line.dataset['items'] ?? ''), statusOf);
  const isShort = line.dataset['progress'] === 'short';
  say(words, isShort ? `${count.done}/${count.counted}` : progressWords(count));
  bar.max = Math.max(1, count.counted);
  bar.value = count.done;
  line.hidden = false;
}

/** Shows the status in words, unless nothing has been done. */
function drawMark(line: HTMLElement, statusOf: StatusOf): void {
  const status = statusOf(line.dataset['mark'] ?? '');
  const chip = line.querySelector<HTMLElement>('.chip');
  if (chip !== null && chip.dataset['status'] !== status) {
    chip.hidden = status === 'todo';
    chip.dataset['status'] = status;
    say(chip, statuses[status].word);
  }
}

/** The units that a task names. For the body of the page, those that the plan names. */
function unitsOf({ dataset }: HTMLElement): string[] {
  return (dataset['units'] ?? '').split('|');
}

/** Folds a task that other units answer for, if the reader wants that and the plan names their unit. */
function drawTask(task: HTMLElement, { answers, onlyMine }: Who): void {
  const isNamed = (element: HTMLElement): boolean => unitsOf(element).includes(answers);
  task.classList.toggle('folded', onlyMine && isNamed(document.body) && !isNamed(task));
}

/** Draws all marks within `part`, and the line or progress that `part` belongs to: a page arrives in pieces. */
export function draw(part: Element, statusOf: StatusOf, who: Who): void {
  const root = part.closest(`${MARK}, ${PROGRESS}`) ?? part;
  const all = <Found extends HTMLElement>(selector: string): Found[] =>
    [root, ...Array.from(root.querySelectorAll(selector))].filter((element): element is Found =>
      element.matches(selector),
    );
  for (const box of all<HTMLInputElement>(BOX)) drawBox(box, statusOf);
  for (const line of all(PROGRESS)) {
    if (line.closest(ISLAND) === null) drawProgress(line, statusOf);
  }
  for (const line of all(MARK)) drawMark(line, statusOf);
  for (const task of all(TASK)) drawTask(task, who);
}
