/**
 * Makes the table one stop of Tab: the cell that had the focus last, and then the controls in it. Arrows lead to
 * all other cells. Where the table is a list of cards, Tab stops everywhere, as on any page.
 */
import { isWide } from '../base/wide.ts';
import { holderOf } from './cells.ts';

/** Elements at which Tab stops by itself. */
const STOPS = 'a, button, input, select, textarea';

let current: HTMLTableCellElement | undefined;

/** Takes all controls in a part of the table out of the Tab order. */
function leaveOut(part: ParentNode): void {
  part.querySelectorAll<HTMLElement>(STOPS).forEach((one) => (one.tabIndex = -1));
}

/** Makes Tab stop at a cell and the controls in it, or pass them. */
function setStops(cell: HTMLTableCellElement, isStop: boolean): void {
  if (isStop) cell.querySelectorAll(STOPS).forEach((one) => one.removeAttribute('tabindex'));
  else leaveOut(cell);
  if (holderOf(cell) !== cell) cell.removeAttribute('tabindex');
  else cell.tabIndex = isStop ? 0 : -1;
}

/** Makes a cell the table's stop. */
function stopAt(cell: HTMLTableCellElement | null | undefined): void {
  if (cell === current || !cell) return;
  if (current?.isConnected === true) setStops(current, false);
  current = cell;
  setStops(cell, true);
}

function cellOf(target: EventTarget | null): HTMLTableCellElement | null {
  return target instanceof Element ? target.closest<HTMLTableCellElement>('td, th') : null;
}

/**
 * Takes newly drawn parts out of the Tab order, unless they are in the cell that is the stop. If that cell is gone,
 * the first cell becomes the stop.
 */
function renew(table: HTMLTableElement, records: readonly MutationRecord[]): void {
  for (const { target, addedNodes } of records) {
    const cell = cellOf(target);
    if (cell !== null) setStops(cell, cell === current);
    else addedNodes.forEach((node) => node instanceof Element && leaveOut(node));
  }
  if (current?.isConnected !== true) stopAt(table.tBodies[0]?.rows[0]?.cells[0]);
}

/** Makes the table in a scrolling box a grid, while there is room for one. */
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
  // The box is observed, since the width at which the table becomes a grid depends on the size of type, too.
  new ResizeObserver(() => {
    if (isWide() !== table.matches('[role="grid"]')) follow();
  }).observe(box);
  follow();
}
