/** Script of the page 工作台账: puts the table that can be filled in in the place of the built one. */
import { render } from 'preact';
import { start } from '../frame/start.ts';
import { LedgerTable } from './LedgerTable.tsx';
import { getRows } from './rows.ts';
import { showAsked } from './view.ts';

void start('table', () => {
  const host = document.querySelector('[data-ledger-table]');
  if (host === null) return;
  // Before they are replaced.
  getRows();
  showAsked();
  host.replaceChildren();
  render(<LedgerTable />, host);
});
