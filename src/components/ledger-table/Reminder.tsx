import type { VNode } from 'preact';
import { sinceBackup } from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { remindWords, table } from '../../text/index.ts';

/** That it is time for a backup, with the way to it. */
export function Reminder({ ledger }: { ledger: Ledger }): VNode | null {
  const { changes, days, isDue } = sinceBackup(ledger.home, ledger.entries());
  if (!isDue) return null;
  return (
    <p class="notice due">
      <span>{remindWords(changes, days)}</span>
      <a href="#data">{table.toBackup}</a>
    </p>
  );
}
