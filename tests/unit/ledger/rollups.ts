/** Files of ledgers as the roll-up is given them. */
import type { Entry, LedgerFile } from '../../../src/ledger/index.ts';

export const file = (plan: string, entries: Entry[]): LedgerFile => ({
  format: 'taizhang-ledger',
  version: 1,
  site: 's',
  exported: '',
  by: '',
  ledgers: [{ plan, title: plan, source: '', entries }],
});
