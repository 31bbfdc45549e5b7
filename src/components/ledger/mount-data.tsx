import { render } from 'preact';
import { getLedger } from '../checklist/ledger.ts';
import { DataPanel } from './DataPanel.tsx';
import type { PlanFacts } from './export.ts';

/** Puts 数据与备份 into its section. */
export function mountData(host: Element, facts: PlanFacts): void {
  render(<DataPanel ledger={getLedger()} facts={facts} />, host);
}
