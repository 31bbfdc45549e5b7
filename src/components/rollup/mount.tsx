/** Script of the page 汇总. */
import { render } from 'preact';
import { getLedger } from '../checklist/ledger.ts';
import { placesOf } from '../ledger/places.ts';
import { planNames } from '../ledger/plan-names.ts';
import { getRows } from '../ledger-table/rows.ts';
import { getTargets } from '../lists/targets.ts';
import { Rollup } from './Rollup.tsx';

const host = document.querySelector<HTMLElement>('[data-rollup]');
if (host !== null) {
  const rows = getRows();
  const items = new Set((host.dataset['items'] ?? '').split(' '));
  const ledger = getLedger();
  const subjects = { rows, targets: getTargets() };
  const placeOf = placesOf(ledger.home, rows, subjects.targets);
  const facts = { ...planNames(), items, placeOf, subjects };
  render(<Rollup ledger={ledger} facts={facts} rows={rows} />, host);
}
