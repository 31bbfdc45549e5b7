import type { VNode } from 'preact';
import { PAGE_ROWS } from '../../ledger/index.ts';
import type { View } from '../../ledger/index.ts';
import { table } from '../../text/index.ts';

interface Props {
  view: View;
  /** How many rows there are on all pages. */
  count: number;
  onView: (part: Partial<View>) => void;
}

/** The way from page to page, where one does not hold all rows. */
export function Pager({ view, count, onView }: Props): VNode {
  const pages = Math.ceil(count / PAGE_ROWS);
  const from = (view.page - 1) * PAGE_ROWS + 1;
  const to = Math.min(count, view.page * PAGE_ROWS);
  return (
    <nav class="pager" aria-label={table.pages}>
      <button
        type="button"
        disabled={view.page === 1}
        onClick={() => onView({ page: view.page - 1 })}
      >
        {table.previous}
      </button>
      <span>{table.page(view.page, pages, from, to)}</span>
      <button
        type="button"
        disabled={view.page >= pages}
        onClick={() => onView({ page: view.page + 1 })}
      >
        {table.next}
      </button>
    </nav>
  );
}
