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

/** A ledger file, made now in this browser, with the given entries. */
export function fileWith(entries: Entry[], raws: readonly Raw[] = []): LedgerFile {
  const { home, $who } = getLedger();
  return fileNow(home, $who.get().by, [{ plan: home.plan, ...planNames(), entries }], raws);
}

/**
 * All entries, storage read anew: clicks that the inline script stored are nowhere else if no other script has
 * come.
 */
function allEntries(): Entry[] {
  const { entries, resync } = getLedger();
  resync();
  return entries();
}

/** The text of a ledger file: the given entries, by default all, and everything that could not be read. */
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

/** Downloads a ledger file. */
export function downloadText(text: string, name: string): void {
  download(new Blob([text], { type: 'application/json' }), name);
}

/** Downloads the whole ledger and notes the backup, unless the archive is missing. */
export function downloadLedger(): void {
  const { home, $trouble } = getLedger();
  const all = allEntries();
  downloadText(ledgerText(all), fileName());
  if (!isArchiveMissing($trouble.get().unreadable)) noteBackup(home, all);
}
