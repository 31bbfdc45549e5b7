import { dayOf, noteBackup, ofLaterVersions, writeLedgerFile } from '../../ledger/index.ts';
import type { Entry, Ledger } from '../../ledger/index.ts';
import { data as words } from '../../text/index.ts';

/** By what a file names the plan. */
export interface PlanNames {
  title: string;
  /** SHA-256 of its text. */
  source: string;
}

/** What the page of the ledger says of its plan. */
export interface PlanFacts extends PlanNames {
  /** All ids that marks can have. */
  items: ReadonlySet<string>;
}

/** The names of the plan that the page names in `<html data-title data-source>`. */
export function planNames(): PlanNames {
  const { title = '', source = '' } = document.documentElement.dataset;
  return { title, source };
}

/** The whole ledger as a file: entries, by default all of them, and all that could not be read. */
export function ledgerText(
  ledger: Ledger,
  { title, source }: PlanNames,
  entries: Entry[] = ledger.entries(),
): string {
  const { environment, site, plan } = ledger.home;
  const { unreadable } = ledger.$trouble.get();
  const raws = [
    ...unreadable.map(({ key, value }) => ({ key, value })),
    ...ofLaterVersions(ledger.home),
  ];
  return writeLedgerFile({
    site,
    exported: new Date(environment.now()).toISOString(),
    by: ledger.$who.get().by,
    ledgers: [{ plan, title, source, entries }],
    ...(raws.length > 0 ? { unreadable: raws } : {}),
  });
}

/** 工作台账-方案-单位-2026-11-24.json, without what a file's name may not hold. */
export function fileName(ledger: Ledger, { title }: PlanNames): string {
  const name = words.fileName(title, ledger.$who.get().unit, dayOf(ledger.home.environment.now()));
  return `${name.replace(/[\\/:*?"<>|\s]+/gu, ' ').slice(0, 100)}.json`;
}

/** Hands the whole ledger to the person as a file, and notes that it is backed up. */
export function downloadLedger(ledger: Ledger, facts: PlanNames): void {
  const blob = new Blob([ledgerText(ledger, facts)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName(ledger, facts);
  link.click();
  URL.revokeObjectURL(link.href);
  noteBackup(ledger.home, ledger.entries().length);
}
