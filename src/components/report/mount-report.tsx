import { useStore } from '@nanostores/preact';
import { render } from 'preact';
import type { VNode } from 'preact';
import type { Ledger } from '../../ledger/index.ts';
import { getLedger } from '../checklist/ledger.ts';
import { getRows } from '../ledger-table/rows.ts';
import { getTargets } from '../lists/targets.ts';
import { planNames } from '../ledger/plan-names.ts';
import { ReportPanel } from './ReportPanel.tsx';

/** Reports of this browser's ledger. */
function LedgerReport({ ledger }: { ledger: Ledger }): VNode {
  useStore(ledger.$items);
  const { unit } = useStore(ledger.$who);
  return (
    <ReportPanel
      key={unit}
      ledger={ledger}
      names={planNames()}
      rows={getRows()}
      targets={getTargets()}
      entries={ledger.entries()}
      unit={unit}
    />
  );
}

/** Puts 报告与导出 into its section. */
export function mount(host: HTMLElement): void {
  render(<LedgerReport ledger={getLedger()} />, host);
}
