/** Script of the page 汇总. */
import { render } from 'preact';
import { getLedger } from '../checklist/ledger.ts';
import { planNames } from '../ledger/plan-names.ts';
import { getRows } from '../ledger-table/rows.ts';
import { getTargets } from '../lists/targets.ts';
import { Rollup } from './Rollup.tsx';
import { start } from '../frame/start.ts';

void start('rollup', () => {
  const host = document.querySelector<HTMLElement>('[data-rollup]');
  if (host === null) return;
  const rows = getRows();
  const items = new Set((host.dataset['items'] ?? '').split(' '));
  const facts = { ...planNames(), items, subjects: { rows, targets: getTargets() } };
  render(<Rollup ledger={getLedger()} facts={facts} rows={rows} />, host);
});
