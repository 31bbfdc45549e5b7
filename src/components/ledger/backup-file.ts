/**
 * The backup file: where the browser can keep one (showSaveFilePicker), the whole ledger is written to
 * it after each change. The handle lives in IndexedDB, since nothing else can hold it.
 */
import { get, set } from 'idb-keyval';
import { atom } from 'nanostores';
import { autoFileOf, planKey, noteAutoFile, noteBackup } from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { coalesce } from './coalesce.ts';
import { fileName, ledgerText } from './export.ts';
import { planNames } from './plan-names.ts';

/** What Chromium's file handles can do beyond the standard's types. */
interface Handle extends FileSystemFileHandle {
  queryPermission?: (descriptor: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (descriptor: { mode: 'readwrite' }) => Promise<PermissionState>;
}

type Picker = (options: { suggestedName: string }) => Promise<Handle>;

function picker(): Picker | undefined {
  return (window as unknown as { showSaveFilePicker?: Picker }).showSaveFilePicker;
}

/** Whether this browser can keep a backup file. */
export function canKeepFile(): boolean {
  return picker() !== undefined;
}

/** The file of this page, once it is known. */
let known: Handle | undefined;

async function handleOf(ledger: Ledger): Promise<Handle | undefined> {
  known ??= await get<Handle>(planKey('auto', ledger.home)).catch(() => undefined);
  return known;
}

/** Asks for a file and writes to it from now on; false if the person chose none. */
export async function chooseFile(ledger: Ledger): Promise<boolean> {
  try {
    const handle = await picker()?.({ suggestedName: fileName(ledger, planNames()) });
    if (handle === undefined) return false;
    known = handle;
    await set(planKey('auto', ledger.home), handle);
    noteAutoFile(ledger.home, { name: handle.name, hasFailed: false });
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}

/** Writes no more. */
export function forgetFile(ledger: Ledger): void {
  noteAutoFile(ledger.home, undefined);
  $standing.set('writes');
}

/** Whether the file may be written without asking; `mayAsk` only from a person's click. */
export async function mayWrite(ledger: Ledger, mayAsk: boolean): Promise<boolean> {
  const handle = await handleOf(ledger);
  if (handle === undefined) return false;
  const mode = { mode: 'readwrite' } as const;
  if (handle.queryPermission === undefined) return true;
  if ((await handle.queryPermission(mode)) === 'granted') return true;
  return mayAsk && (await handle.requestPermission?.(mode)) === 'granted';
}

/** How it stands with the file: it is written; the browser wants to be asked again; it could not be written. */
export const $standing = atom<'writes' | 'asks' | 'fails'>('writes');

async function writeNow(ledger: Ledger): Promise<void> {
  const file = autoFileOf(ledger.home);
  if (file === undefined) return;
  if (!(await mayWrite(ledger, false))) {
    $standing.set('asks');
    return;
  }
  const handle = await handleOf(ledger);
  const entries = ledger.entries();
  let hasFailed = false;
  try {
    const writable = await handle?.createWritable();
    await writable?.write(ledgerText(ledger, planNames(), entries));
    await writable?.close();
    noteBackup(ledger.home, entries);
  } catch {
    // Said on every page, and beside the way to choose another file.
    hasFailed = true;
  }
  if (hasFailed !== file.hasFailed) noteAutoFile(ledger.home, { ...file, hasFailed });
  $standing.set(hasFailed ? 'fails' : 'writes');
}

let write: (() => Promise<void>) | undefined;

/** Writes the whole ledger to the backup file, if there is one and it may; changes at once are one writing. */
export function writeBackup(ledger: Ledger): Promise<void> {
  write ??= coalesce(() => writeNow(ledger));
  return write();
}
