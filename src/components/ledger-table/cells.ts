/**
 * The cells of the table on the page, and how the focus moves between them. On a phone the table is a list of
 * cards, in which keys do not move the focus.
 */
import { spotAfter } from '../../ledger/index.ts';
import { isWide } from '../base/wide.ts';

/**
 * The element of a cell that takes the focus: the button that opens the cell or sorts by it, or the box that
 * selects the row. Without these, the cell itself.
 */
export function holderOf(cell: HTMLTableCellElement): HTMLElement {
  const holder = cell.querySelector<HTMLElement>('.cell, th > button, [data-col="pick"] input');
  if (holder === null) cell.tabIndex = -1;
  return holder ?? cell;
}

/** Moves the focus by a key. False if there is no cell in that direction. */
export function goFrom(target: Element, key: string, isFar = false): boolean {
  const cell = target.closest<HTMLTableCellElement>('td, th');
  const rows = cell?.closest('table')?.rows;
  const row = cell?.closest('tr');
  if (!isWide() || cell === null || rows === undefined || row === null || row === undefined)
    return false;
  const size = { rows: rows.length, columns: row.cells.length };
  const next = spotAfter(key, isFar, { row: row.rowIndex, column: cell.cellIndex }, size);
  const found = next === undefined ? undefined : rows[next.row]?.cells[next.column];
  if (found === undefined) return false;
  const holder = holderOf(found);
  holder.focus();
  holder.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}
