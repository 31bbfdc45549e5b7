/** Script of the page 工作台账: puts the table that can be filled in in the place of the built one. */
import { render } from 'preact';
import { getLedger } from '../checklist/ledger.ts';
import { LedgerTable } from './LedgerTable.tsx';
import { getRows } from './rows.ts';
import { start } from '../frame/start.ts';

void start('table', () => {
  const host = document.querySelector('[data-ledger-table]');
  if (host !== null) {
    const rows = getRows();
    host.replaceChildren();
    render(<LedgerTable ledger={getLedger()} rows={rows} />, host);
  }
});
