/**
 * The backup file: where the browser can keep one (showSaveFilePicker), the whole ledger is written to
 * it after each change. The handle lives in IndexedDB, since nothing else can hold it.
 */
import { get, set } from 'idb-keyval';
import { atom } from 'nanostores';
import { autoKey, noteBackup } from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';
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
  known ??= await get<Handle>(autoKey(ledger.home));
  return known;
}

/** Asks for a file and writes to it from now on; false if the person chose none. */
export async function chooseFile(ledger: Ledger): Promise<boolean> {
  try {
    const handle = await picker()?.({ suggestedName: fileName(ledger, planNames()) });
    if (handle === undefined) return false;
    known = handle;
    await set(autoKey(ledger.home), handle);
    ledger.home.environment.write(autoKey(ledger.home), handle.name);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}

/** Writes no more. */
export function forgetFile(ledger: Ledger): void {
  ledger.home.environment.remove(autoKey(ledger.home));
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

/** Whether the last writing failed: the file is gone or locked. */
export const $hasFailed = atom(false);

let writing = Promise.resolve();

async function writeNow(ledger: Ledger): Promise<void> {
  if (!(await mayWrite(ledger, false))) return;
  const handle = await handleOf(ledger);
  try {
    const writable = await handle?.createWritable();
    await writable?.write(ledgerText(ledger, planNames()));
    await writable?.close();
    noteBackup(ledger.home, ledger.entries().length);
    $hasFailed.set(false);
  } catch {
    // Said beside the way to choose another file.
    $hasFailed.set(true);
  }
}

/** Writes the whole ledger to the backup file, one writing after another, if there is one and it may. */
export function writeBackup(ledger: Ledger): Promise<void> {
  if (ledger.home.environment.read(autoKey(ledger.home)) !== null) {
    writing = writing.then(() => writeNow(ledger));
  }
  return writing;
}
