import type { VNode } from 'preact';
import { sinceBackup } from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { remindWords, table } from '../../text/index.ts';
import { Lazy } from './Lazy.tsx';

/** That it is time for a backup, with the way to it. */
function Reminder({ ledger }: { ledger: Ledger }): VNode | null {
  const { changes, days, isDue } = sinceBackup(ledger.home, ledger.entries());
  if (!isDue) return null;
  return (
    <p class="notice due">
      <span>{remindWords(changes, days)}</span>
      <a href="#data">{table.toBackup}</a>
    </p>
  );
}

/** What stands above the table, where there is something to say. */
export function Notices({ ledger }: { ledger: Ledger }): VNode {
  const isEmpty = ledger.$items.get().size === 0;
  return (
    <>
      <Reminder ledger={ledger} />
      {!isEmpty && (
        <Lazy load={async () => (await import('./OtherNames.tsx')).OtherNames} props={{ ledger }} />
      )}
    </>
  );
}
