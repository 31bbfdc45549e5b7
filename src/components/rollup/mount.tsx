/** Script of the page 汇总. */
import { render } from 'preact';
import { getLedger } from '../checklist/ledger.ts';
import { planNames } from '../ledger/plan-names.ts';
import { getRows } from '../ledger-table/rows.ts';
import { Rollup } from './Rollup.tsx';

const host = document.querySelector<HTMLElement>('[data-rollup]');
if (host !== null) {
  const rows = getRows();
  const items = new Set((host.dataset['items'] ?? '').split(' '));
  render(<Rollup ledger={getLedger()} facts={{ ...planNames(), items }} rows={rows} />, host);
}
