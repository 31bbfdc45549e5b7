import { filterLines, sortLines, UNPICKED } from '../../ledger/index.ts';
import type { Line, View } from '../../ledger/index.ts';
import { holderOf } from './cells.ts';
import { $view, rowsOfPage, setView } from './view.ts';

/** Goes to a row: to the page where it stands, among all rows if the filters leave it out. */
export function showRow(lines: readonly Line[], item: string): void {
  const view = $view.get();
  const placeIn = (one: View): number =>
    sortLines(filterLines(lines, one), one).findIndex(({ row }) => row.item === item);
  const shown = placeIn(view) < 0 ? { ...view, ...UNPICKED } : view;
  setView({ ...shown, page: Math.floor(placeIn(shown) / rowsOfPage()) + 1 });
  // Once its page is drawn, which stores ask for after a timeout of their own.
  setTimeout(() => {
    const row = document.querySelector(`tr[data-row="${CSS.escape(item)}"]`);
    const cell = row?.querySelector<HTMLTableCellElement>('[data-col="status"], td:last-child');
    if (cell === null || cell === undefined) return;
    holderOf(cell).focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'center', inline: 'nearest' });
  });
}
