import { render } from 'preact';
import { getLedger } from '../checklist/ledger.ts';
import { DataPanel } from './DataPanel.tsx';
import { planNames } from './plan-names.ts';

/** Puts 数据与备份 into its section, which names all ids that marks can have. */
export function mount(host: HTMLElement): void {
  const items = new Set(host.parentElement?.dataset['items']?.split(' '));
  render(<DataPanel ledger={getLedger()} facts={{ ...planNames(), items }} />, host);
}
