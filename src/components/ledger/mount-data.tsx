import { render } from 'preact';
import { getLedger } from '../checklist/ledger.ts';
import { DataPanel } from './DataPanel.tsx';
import { planNames } from './plan-names.ts';

/**
 * Puts 数据与备份 into its section.
 *
 * @param items All ids that marks can have.
 */
export function mountData(host: Element, items: ReadonlySet<string>): void {
  render(<DataPanel ledger={getLedger()} facts={{ ...planNames(), items }} />, host);
}
