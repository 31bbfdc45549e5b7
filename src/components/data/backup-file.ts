/**
 * The backup file. Where the browser lets a page keep a file (showSaveFilePicker), the whole ledger is written to
 * it after each change. The handle of the file lives in IndexedDB, since nothing else can hold it.
 */
import { get, set } from 'idb-keyval';
import { atom } from 'nanostores';
import {
  autoFileOf,
  isArchiveMissing,
  planKey,
  noteAutoFile,
  noteBackup,
} from '../../ledger/index.ts';
import { getLedger } from '../here/ledger.ts';
import { learnSource } from '../here/plan-names.ts';
import { chosen, isAllowed, pickers } from '../files/file-pickers.ts';
import type { Asks } from '../files/file-pickers.ts';
import { coalesce } from '../base/coalesce.ts';
import { fileName, ledgerText } from '../files/export.ts';

type Handle = FileSystemFileHandle & Asks;

/** Whether this browser can keep a backup file. */
export function canKeepFile(): boolean {
  return pickers.showSaveFilePicker !== undefined;
}

/** The file of this page, once it is known. */
let known: Handle | undefined;

async function getHandle(): Promise<Handle | undefined> {
  known ??= await get<Handle>(planKey('auto', getLedger().home)).catch(() => undefined);
  return known;
}

/** Asks for a file and writes to it from now on; false if the person chose none. */
export async function chooseFile(): Promise<boolean> {
  const { home } = getLedger();
  const handle = await chosen(pickers.showSaveFilePicker?.({ suggestedName: fileName() }));
  if (handle === undefined) return false;
  known = handle;
  await set(planKey('auto', home), handle);
  noteAutoFile(home, { name: handle.name, hasFailed: false });
  return true;
}

/** Stops writing to the file. */
export function forgetFile(): void {
  noteAutoFile(getLedger().home, undefined);
  $backupState.set('writes');
}

/** Whether the file may be written. With `mayAsk` the browser may ask its user: allowed only after a click. */
export async function mayWrite(mayAsk: boolean): Promise<boolean> {
  const handle = await getHandle();
  return handle !== undefined && isAllowed(handle, mayAsk);
}

/** The state of the file: it is written; the browser wants its user to be asked again; the last writing failed. */
export const $backupState = atom<'writes' | 'asks' | 'fails'>('writes');

/**
 * Writes the whole ledger to the backup file, if there is one and the browser allows it. Changes made at once are
 * written once.
 */
export const writeBackup = coalesce(async () => {
  const { home, entries, $trouble } = getLedger();
  const file = autoFileOf(home);
  if (file === undefined) return;
  if (!(await mayWrite(false))) {
    $backupState.set('asks');
    return;
  }
  const handle = await getHandle();
  await learnSource();
  // A ledger without the archive must not overwrite a file that has it.
  if (isArchiveMissing($trouble.get().unreadable)) return;
  const all = entries();
  let hasFailed = false;
  try {
    const writable = await handle?.createWritable();
    await writable?.write(ledgerText(all));
    await writable?.close();
    noteBackup(home, all);
  } catch {
    // The failure is shown on every page, and beside the button that chooses another file.
    hasFailed = true;
  }
  if (hasFailed !== file.hasFailed) noteAutoFile(home, { ...file, hasFailed });
  $backupState.set(hasFailed ? 'fails' : 'writes');
});
