/** Keys and the clipboard in the cells of the table. Loaded once a pointer or the focus comes to the table. */
import { takeStep } from '../../ledger/index.ts';
import { isComposing } from '../base/composing.ts';
import { isWide } from '../base/wide.ts';
import { getLedger } from '../here/ledger.ts';
import { goFrom, holderOf } from './cells.ts';
import { copyRows } from './copy-rows.ts';
import type { Early } from './early-keys.ts';
import { OpenCell } from './OpenCell.tsx';
import { followStops } from './roving.ts';

/** Controls that people type into or choose from. They handle most keys themselves. */
const TYPED = 'textarea, select, input:not([type="checkbox"])';

/** Whether a day is half typed. Tab then goes to its next part. */
function isHalfTyped(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && target.validity.badInput;
}

/** Enter and F2 on a cell without a button of its own: the focus goes to the cell's list, link or box. */
function goInto(cell: HTMLTableCellElement): void {
  const list = cell.querySelector('select');
  (list ?? cell.querySelector<HTMLElement>('a, input'))?.focus();
}

/** Keys in a list of statuses: Enter, which has recorded the choice, goes down. Esc goes back to the cell. */
function onListKey(event: KeyboardEvent, target: HTMLSelectElement): void {
  if (event.key === 'Enter' && event.defaultPrevented) goFrom(target, 'ArrowDown');
  else if (event.key === 'Escape' && !event.defaultPrevented) {
    const cell = target.closest('td');
    if (cell !== null) holderOf(cell).focus();
  }
}

function onKeyDown(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!isWide() || !(target instanceof HTMLElement)) return;
  if (isComposing(event) || event.altKey || event.metaKey) return;
  if (target instanceof HTMLSelectElement) onListKey(event, target);
  if (key === 'Tab' && target.matches(TYPED) && !isHalfTyped(target)) {
    // In a control, Tab goes to the next cell. In a closed cell, Tab leaves the table.
    if (goFrom(target, event.shiftKey ? 'ArrowLeft' : 'ArrowRight')) event.preventDefault();
  }
  if (target.matches(TYPED) || event.defaultPrevented) return;
  if (event.ctrlKey && /^[zy]$/iu.test(key)) {
    event.preventDefault();
    takeStep(getLedger(), event.shiftKey || key.toLowerCase() === 'y' ? 'undone' : 'done');
    return;
  }
  const cell = target.closest<HTMLTableCellElement>('td, th');
  if (cell === null) return;
  const arrow = event.shiftKey && (key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : undefined);
  if (arrow && cell.matches('thead th')) {
    event.preventDefault();
    void import('./column-drag.ts').then(({ obeyHeadKey }) =>
      obeyHeadKey(cell, arrow, event.ctrlKey),
    );
    return;
  }
  const isInto = key === 'F2' || (key === 'Enter' && target === cell);
  if (isInto && target.matches('.cell')) target.click();
  else if (isInto) goInto(cell);
  else if (key === 'Escape' && target !== holderOf(cell)) holderOf(cell).focus();
  else if (key === 'Escape') target.closest<HTMLElement>('.ledger-scroll')?.focus();
  else if (!goFrom(target, key, event.ctrlKey)) return;
  event.preventDefault();
}

/**
 * Pastes a block at the cell with the focus, to the right and down from there. The event's target is no help: in
 * Firefox it is the place of the selection, which is another cell, and in old Chromium the body.
 */
function paste(text = ''): boolean {
  const at = document.activeElement;
  if (!isWide() || at === null || host?.contains(at) !== true || at.matches(TYPED) || text === '')
    return false;
  const cell = at.closest<HTMLTableCellElement>('td');
  const row = cell?.closest('tr');
  const rows = [...(row?.closest('table')?.rows ?? [])];
  if (cell === null || row === null || row === undefined) return false;
  const items = rows.slice(row.rowIndex).map(({ dataset }) => dataset['row'] ?? '');
  const columns = [...row.cells].slice(cell.cellIndex).map(({ dataset }) => dataset['col'] ?? '');
  void import('./Paste.tsx').then(({ pasteBlock }) => pasteBlock(text, items, columns));
  return true;
}

function onPaste(event: ClipboardEvent): void {
  if (paste(event.clipboardData?.getData('text/plain'))) event.preventDefault();
}

/** Loads the dragging of columns when a pointer comes to the heads. */
function onHeads({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLTableSectionElement)) return;
  void import('./column-drag.ts').then(({ followHeads }) => followHeads(currentTarget));
}

let host: HTMLElement | null = null;

/**
 * Follows the table from now on.
 *
 * @param early Keys and pastes from before. Those from an element that has lost the focus since are ignored.
 * @returns The component of an open cell.
 */
export function startGrid(early: readonly Early[]): typeof OpenCell {
  if (host !== null) return OpenCell;
  host = document.querySelector('.ledger-scroll');
  host?.addEventListener('keydown', onKeyDown);
  // Replaces the handler that kept early pastes.
  document.onpaste = onPaste;
  const table = host?.querySelector('table');
  if (host && table) {
    followStops(host, table);
    document.addEventListener('copy', (event) => copyRows(event, table));
  }
  const was = document.activeElement;
  for (const one of early) {
    if (Array.isArray(one)) {
      const [at, text] = one;
      // A key handled just before may have moved the focus to another cell. The block then belongs there.
      if (at === was) paste(text);
    } else if (one.target === document.activeElement) onKeyDown(one);
  }
  table?.tHead?.addEventListener('pointerover', onHeads, { once: true });
  return OpenCell;
}
