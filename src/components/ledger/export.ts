import { dayOf, noteBackup, ofLaterVersions, writeLedgerFile } from '../../ledger/index.ts';
import type { Entry, Ledger, LedgerFile } from '../../ledger/index.ts';
import { data as words } from '../../text/index.ts';
import { download, safeName } from './download.ts';
import type { PlanNames } from './plan-names.ts';

/** A file of some entries, as it leaves this browser now. */
export function fileWith(
  ledger: Ledger,
  { title, source }: PlanNames,
  entries: Entry[],
): Omit<LedgerFile, 'format' | 'version'> {
  const { environment, site, plan } = ledger.home;
  return {
    site,
    exported: new Date(environment.now()).toISOString(),
    by: ledger.$who.get().by,
    ledgers: [{ plan, title, source, entries }],
  };
}

/** The whole ledger as a file: entries, by default all of them, and all that could not be read. */
export function ledgerText(
  ledger: Ledger,
  { title, source }: PlanNames,
  entries: Entry[] = ledger.entries(),
): string {
  const { unreadable } = ledger.$trouble.get();
  const raws = [
    ...unreadable.map(({ key, value }) => ({ key, value })),
    ...ofLaterVersions(ledger.home),
  ];
  return writeLedgerFile({
    ...fileWith(ledger, { title, source }, entries),
    ...(raws.length > 0 ? { unreadable: raws } : {}),
  });
}

/** 工作台账-方案-单位-2026-11-24.json */
export function fileName(ledger: Ledger, { title }: PlanNames): string {
  const day = dayOf(ledger.home.environment.now());
  return `${safeName(words.fileName(title, ledger.$who.get().unit, day))}.json`;
}

/** Hands the whole ledger to the person as a file, and notes that it is backed up. */
export function downloadLedger(ledger: Ledger, facts: PlanNames): void {
  const entries = ledger.entries();
  const text = ledgerText(ledger, facts, entries);
  download(new Blob([text], { type: 'application/json' }), fileName(ledger, facts));
  noteBackup(ledger.home, entries);
}
