import {
  todayOf,
  fileNow,
  isArchiveMissing,
  noteBackup,
  ofLaterVersions,
  writeLedgerFile,
} from '../../ledger/index.ts';
import type { Entry, LedgerFile, Raw } from '../../ledger/index.ts';
import { data as words } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { download, safeName } from '../base/download.ts';
import { planNames } from '../here/plan-names.ts';

/** A file of some entries, as it leaves this browser now. */
export function fileWith(entries: Entry[], raws: readonly Raw[] = []): LedgerFile {
  const { home, $who } = getLedger();
  return fileNow(home, $who.get().by, [{ plan: home.plan, ...planNames(), entries }], raws);
}

/** All entries, also of clicks that no script took over, since it did not come: those are in storage alone. */
function allEntries(): Entry[] {
  const { entries, resync } = getLedger();
  resync();
  return entries();
}

/** The whole ledger as a file: entries, by default all of them, and all that could not be read. */
export function ledgerText(entries: Entry[] = allEntries()): string {
  const { home, $trouble } = getLedger();
  const raws = [...$trouble.get().unreadable, ...ofLaterVersions(home)];
  return writeLedgerFile(fileWith(entries, raws));
}

/** 工作台账-方案-单位-2026-11-24.json */
export function fileName(): string {
  const { home, $who } = getLedger();
  const day = todayOf(home.environment);
  return `${safeName(words.fileName(planNames().title, $who.get().unit, day))}.json`;
}

/** Hands a ledger file to the person. */
export function downloadText(text: string, name: string): void {
  download(new Blob([text], { type: 'application/json' }), name);
}

/** Hands the whole ledger to the person as a file, and notes that it is backed up, if all of it is. */
export function downloadLedger(): void {
  const { home, $trouble } = getLedger();
  const all = allEntries();
  downloadText(ledgerText(all), fileName());
  if (!isArchiveMissing($trouble.get().unreadable)) noteBackup(home, all);
}
