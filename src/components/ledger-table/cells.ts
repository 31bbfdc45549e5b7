/**
 * The cells of the table on the page, and the way from one to the next. A phone shows cards, which have no such way.
 */
import { spotAfter } from '../../ledger/index.ts';
import { isWide } from '../base/wide.ts';

/** What takes the focus in a cell: the button that opens it or sorts by it, the box of its row; else the cell. */
export function holderOf(cell: HTMLTableCellElement): HTMLElement {
  const holder = cell.querySelector<HTMLElement>('.cell, th > button, [data-col="pick"] input');
  if (holder === null) cell.tabIndex = -1;
  return holder ?? cell;
}

/** Moves the focus as a key says; false where that leads nowhere. */
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
