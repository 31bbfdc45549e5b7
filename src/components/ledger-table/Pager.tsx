import type { VNode } from 'preact';
import { PAGE_ROWS } from '../../ledger/index.ts';
import { tableTools } from '../../text/index.ts';
import { Button } from '../base/controls.tsx';
import { setView } from './view.ts';

interface Props {
  page: number;
  /** How many rows there are on all pages. */
  count: number;
}

/** The way from page to page, where one does not hold all rows. */
export function Pager({ page, count }: Props): VNode {
  const pages = Math.ceil(count / PAGE_ROWS);
  const to = Math.min(count, page * PAGE_ROWS);
  return (
    <nav class="pager" aria-label={tableTools.pages}>
      <Button disabled={page === 1} onClick={() => setView({ page: page - 1 })}>
        {tableTools.previous}
      </Button>
      <span>{tableTools.page(page, pages, (page - 1) * PAGE_ROWS + 1, to)}</span>
      <Button disabled={page >= pages} onClick={() => setView({ page: page + 1 })}>
        {tableTools.next}
      </Button>
    </nav>
  );
}
