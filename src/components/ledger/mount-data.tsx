import { render } from 'preact';
import { getLedger } from '../checklist/ledger.ts';
import { getRows } from '../ledger-table/rows.ts';
import { getTargets } from '../lists/targets.ts';
import { DataPanel } from './DataPanel.tsx';
import { planNames } from './plan-names.ts';

/** Puts 数据与备份 into its section, which names all ids that marks can have. */
export function mount(host: HTMLElement): void {
  const items = new Set(host.parentElement?.dataset['items']?.split(' '));
  const ledger = getLedger();
  const subjects = { rows: getRows(), targets: getTargets() };
  render(<DataPanel ledger={ledger} facts={{ ...planNames(), items, subjects }} />, host);
}
