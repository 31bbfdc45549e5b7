/**
 * The table as one stop of Tab: the cell that had the focus last. What else is in that cell follows it; all other
 * cells are reached by arrows. Where the table is a list of cards, Tab stops everywhere, as on any page.
 */
import { isWide } from '../base/wide.ts';
import { holderOf } from './cells.ts';

/** Tab stops at these by itself. */
const STOPS = 'a, button, input, select, textarea';

let current: HTMLTableCellElement | undefined;

/** Leaves out of the way of Tab all that is in a part of the table. */
function leaveOut(part: ParentNode): void {
  part.querySelectorAll<HTMLElement>(STOPS).forEach((one) => (one.tabIndex = -1));
}

/** Lets Tab stop at a cell and what is in it, or pass it. */
function setStops(cell: HTMLTableCellElement, isStop: boolean): void {
  if (isStop) cell.querySelectorAll(STOPS).forEach((one) => one.removeAttribute('tabindex'));
  else leaveOut(cell);
  if (holderOf(cell) !== cell) cell.removeAttribute('tabindex');
  else cell.tabIndex = isStop ? 0 : -1;
}

/** Makes a cell the stop of the table. */
function stopAt(cell: HTMLTableCellElement | null | undefined): void {
  if (cell === current || !cell) return;
  if (current?.isConnected === true) setStops(current, false);
  current = cell;
  setStops(cell, true);
}

function cellOf(target: EventTarget | null): HTMLTableCellElement | null {
  return target instanceof Element ? target.closest<HTMLTableCellElement>('td, th') : null;
}

/** Tab passes parts that were drawn anew, but in the cell that is the stop; if that has gone, the first is. */
function renew(table: HTMLTableElement, records: readonly MutationRecord[]): void {
  for (const { target, addedNodes } of records) {
    const cell = cellOf(target);
    if (cell !== null) setStops(cell, cell === current);
    else addedNodes.forEach((node) => node instanceof Element && leaveOut(node));
  }
  if (current?.isConnected !== true) stopAt(table.tBodies[0]?.rows[0]?.cells[0]);
}

/** Makes a grid of the table in a box that scrolls, as long as there is room for one. */
export function followStops(box: HTMLElement, table: HTMLTableElement): void {
  const observer = new MutationObserver((records) => renew(table, records));
  const follow = (): void => {
    observer.disconnect();
    current = undefined;
    if (isWide()) {
      table.setAttribute('role', 'grid');
      box.tabIndex = -1;
      leaveOut(table);
      const held = cellOf(document.activeElement);
      stopAt(held !== null && table.contains(held) ? held : table.tBodies[0]?.rows[0]?.cells[0]);
      observer.observe(table, { childList: true, subtree: true });
    } else {
      table.removeAttribute('role');
      box.tabIndex = 0;
      table.querySelectorAll('[tabindex]').forEach((one) => one.removeAttribute('tabindex'));
    }
  };
  box.addEventListener('focusin', ({ target }) => {
    if (isWide()) stopAt(cellOf(target));
  });
  // The width at which it becomes one is of the size of type, too.
  new ResizeObserver(() => {
    if (isWide() !== table.matches('[role="grid"]')) follow();
  }).observe(box);
  follow();
}
