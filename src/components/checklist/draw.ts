/**
 * Draws statuses on what the server wrote: boxes and progress lines. Shared by the inline script,
 * which draws before first paint, and the page script, which keeps in step.
 */
import { progress } from '../../ledger/index.ts';
import type { Status } from '../../ledger/index.ts';
import { progressWords } from '../../text/checklist.ts';

/**
 * The event by which the page script takes over from the inline script; its detail is a function that
 * takes the entries which could not be stored until then.
 */
export const READY = 'taizhang:ready';

/** What the marks say of an item. */
export type StatusOf = (item: string) => Status;

const BOX = 'input[data-item]';
const PROGRESS = '[data-progress]';

function drawBox(box: HTMLInputElement, statusOf: StatusOf): void {
  const status = statusOf(box.dataset['item'] ?? '');
  box.checked = status === 'done';
  box.disabled = status === 'na';
  box.hidden = false;
}

function drawProgress(line: HTMLElement, statusOf: StatusOf): void {
  const items = (line.dataset['items'] ?? '').split(' ');
  const count = progress(items, statusOf);
  const [words, bar] = line.children;
  if (words instanceof HTMLElement && bar instanceof HTMLProgressElement) {
    words.textContent =
      line.dataset['progress'] === 'short'
        ? `${count.done}/${count.counted}`
        : progressWords(count);
    bar.max = Math.max(1, count.counted);
    bar.value = count.done;
    line.hidden = false;
  }
}

/** Draws every box and progress line within `root`, and `root` itself if it is one. */
export function draw(root: Element, statusOf: StatusOf): void {
  const all = (selector: string): Element[] => [
    ...(root.matches(selector) ? [root] : []),
    ...Array.from(root.querySelectorAll(selector)),
  ];
  for (const box of all(BOX)) if (box instanceof HTMLInputElement) drawBox(box, statusOf);
  for (const line of all(PROGRESS)) if (line instanceof HTMLElement) drawProgress(line, statusOf);
}

/** The box that an event is about, if it is one. */
export function boxOf(event: Event): HTMLInputElement | undefined {
  const { target } = event;
  return target instanceof HTMLInputElement && target.matches(BOX) ? target : undefined;
}
