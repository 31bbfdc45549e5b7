/**
 * The shared folder of this page: which folder it is, and the rounds with it. The handle of a folder on a disk
 * lives in IndexedDB, since nothing else can hold it.
 */
import { del, get, set } from 'idb-keyval';
import { atom } from 'nanostores';
import {
  isArchiveMissing,
  deviceOf,
  noteShared,
  receiveEntries,
  sharedOf,
  siteKey,
  writeLedgerFile,
} from '../../ledger/index.ts';
import type { Entry, StorageRefusal, Shared } from '../../ledger/index.ts';
import {
  FolderFault,
  goRound,
  handleFolder,
  isPassing,
  lockOf,
} from '../../shared-folder/index.ts';
import type {
  Directory,
  FaultKind,
  Folder,
  Heard,
  Lock,
  Outcome,
} from '../../shared-folder/index.ts';
import { getLedger } from '../here/ledger.ts';
import { learnSource, planNames } from '../here/plan-names.ts';
import { chosen, isAllowed, pickers } from '../files/file-pickers.ts';
import type { Asks } from '../files/file-pickers.ts';
import { coalesce } from '../base/coalesce.ts';
import { davDoor } from './dav-door.ts';
import { fileWith } from '../files/export.ts';
import { deletedNow, forget, heardNow, keep, keptNow } from './folder-memory.ts';

type Chosen = Directory & Asks;

/** Whether this browser can open a folder for a page. */
export function canChooseFolder(): boolean {
  return pickers.showDirectoryPicker !== undefined;
}

export interface Sharing {
  isBusy: boolean;
  /** Whether the last round, or the one that goes on, went by itself: nobody waits to see or hear of it. */
  isQuiet: boolean;
  /** The end of the last round that succeeded, ISO 8601 UTC; undefined if none is known. */
  last: string | undefined;
  fault: FaultKind | undefined;
  /** How many rounds in a row have ended with a fault that passes. */
  failures: number;
  /** After how many milliseconds the server wants to be asked again; 0 if it names no time. */
  wait: number;
  heard: readonly Heard[];
  outcome: Outcome | undefined;
}

const NEVER: Sharing = {
  ...{ isBusy: false, isQuiet: false, last: undefined, fault: undefined, failures: 0, wait: 0 },
  ...{ heard: [], outcome: undefined },
};

export const $sharing = atom<Sharing>(NEVER);

/** The folder, the password typed on this page, and the key of the encrypted files, once they are known. */
let known: Chosen | undefined;
let typed: string | undefined;
let lock: Lock | undefined;
/** The choice of a folder to which these three belong. */
let choice: string | undefined;

const handleKey = (): string => siteKey('shared', getLedger().home.site);

/** The folder as it is chosen now. If any tab has chosen another, what was known of the former folder is forgotten. */
function current(): Shared | undefined {
  const shared = sharedOf(getLedger().home);
  if (shared?.since !== choice)
    [known, typed, lock, choice] = [undefined, undefined, undefined, shared?.since];
  return shared;
}

/** A mark that tells one choice of a folder from the next. */
function newChoice(): string {
  return String(getLedger().home.environment.now());
}

async function openFolder(mayAsk: boolean): Promise<Folder> {
  const shared = current();
  if (shared?.kind === 'dav') {
    return davDoor({ ...shared, password: typed ?? shared.password });
  }
  known ??= await get<Chosen>(handleKey()).catch(() => undefined);
  if (known === undefined) throw new FolderFault('missing');
  if (!(await isAllowed(known, mayAsk))) throw new FolderFault('asks');
  return handleFolder(known);
}

/** Whether this browser can encrypt here. Browsers can on secure pages only. */
export function canLock(): boolean {
  return (crypto as { subtle?: SubtleCrypto }).subtle !== undefined;
}

/** The key of the files; undefined if they are not to be encrypted. */
function openLock(): Lock | undefined {
  const { phrase } = current() ?? {};
  if (phrase === undefined) return undefined;
  if (!canLock()) throw new FolderFault('noLock');
  if (lock === undefined && phrase === '') throw new FolderFault('locked');
  lock ??= lockOf(phrase, crypto);
  return lock;
}

/**
 * Lets only one tab at a time share, if the browser has locks. Without them, the server refuses the tab that comes
 * second.
 */
async function alone<Result>(task: () => Promise<Result>): Promise<Result> {
  const locks = (navigator as { locks?: LockManager }).locks;
  return locks === undefined ? task() : await locks.request(handleKey(), task);
}

function faultOf(error: unknown): FolderFault {
  return error instanceof FolderFault ? error : new FolderFault('broken');
}

async function round(folder: Folder, lock: Lock | undefined): Promise<Outcome> {
  const ledger = getLedger();
  const { home } = ledger;
  const kept = await keptNow(current()?.since, $sharing.get());
  const { memory } = kept;
  const device = deviceOf(home);
  const side = {
    plan: { plan: home.plan, ...planNames() },
    device,
    entries: () => {
      // Our file in the folder has the archive, so a ledger without the archive must not replace it.
      if (isArchiveMissing(ledger.$trouble.get().unreadable)) throw new FolderFault('archive');
      return ledger.entries();
    },
    deleted: () => deletedNow(kept),
    receive: (entries: readonly Entry[]) => receiveEntries(ledger, entries),
    fileOf: (entries: readonly Entry[]) => writeLedgerFile(fileWith([...entries])),
    ...{ lock, now: home.environment.now },
  };
  let { last } = kept;
  let failures = 0;
  try {
    const outcome = await goRound(folder, side, memory);
    last = new Date(home.environment.now()).toISOString();
    return outcome;
  } catch (error) {
    if (isPassing(faultOf(error).kind)) failures = kept.failures + 1;
    throw error;
  } finally {
    $sharing.set({ ...$sharing.get(), last, failures, heard: heardNow(memory) });
    await keep({ ...kept, last, failures });
  }
}

/** Whether the next round goes by itself, and not because a person, or what they do, has asked for it. */
let isNextQuiet = true;

const goNext = coalesce(async () => {
  const isQuiet = isNextQuiet;
  isNextQuiet = true;
  if (current() === undefined) return;
  const { memory, last } = await keptNow(current()?.since, $sharing.get());
  $sharing.set({ ...$sharing.get(), last, heard: heardNow(memory), isBusy: true, isQuiet });
  try {
    const folder = await openFolder(false);
    await learnSource();
    const key = openLock();
    const outcome = await alone(() => round(folder, key));
    const { last, heard } = $sharing.get();
    $sharing.set({ ...NEVER, isQuiet, last, heard, outcome });
  } catch (error) {
    const { kind: why, wait } = faultOf(error);
    const kind = why === 'locked' && !canLock() ? 'noLock' : why;
    const failures = isPassing(kind) ? $sharing.get().failures : 0;
    $sharing.set({ ...$sharing.get(), isBusy: false, fault: kind, failures, wait });
  }
});

/** Goes one round, if a folder is chosen. Calls made during a round lead to one more. */
export function shareNow(): Promise<void> {
  isNextQuiet = false;
  return goNext();
}

/** As `shareNow`, by itself: unless there is news, the page shows and says nothing of it. */
export const lookAgain = goNext;

/** Lets a person choose a folder. False if they chose none; `refused` if the browser opens none for this page. */
export async function chooseFolder(): Promise<boolean | StorageRefusal | 'refused'> {
  const asked = chosen(pickers.showDirectoryPicker?.({ mode: 'readwrite' }));
  const handle = await asked.catch(() => 'refused' as const);
  if (handle === undefined) return false;
  if (handle === 'refused') return handle;
  // If IndexedDB refuses the handle, the folder is still open on this page.
  await set(handleKey(), handle).catch(() => undefined);
  [known, typed, lock, choice] = [handle, undefined, undefined, newChoice()];
  const shared = { kind: 'folder', name: handle.name, since: choice } as const;
  return noteShared(getLedger().home, shared) ?? true;
}

/** Takes a WebDAV folder. Its password is kept beyond this page only if the person wants that. */
export function chooseDav(
  address: string,
  user: string,
  password: string,
  isKept: boolean,
): StorageRefusal | undefined {
  const before = current();
  const isSame = before?.kind === 'dav' && before.address === address;
  // If only the password is typed again, the key of the files stays known.
  if (!isSame) lock = undefined;
  const since = (isSame ? before.since : undefined) ?? newChoice();
  [typed, choice] = [password, since];
  const kept = isKept ? password : '';
  const shared = { ...before, kind: 'dav', address, user, password: kept, since } as const;
  return noteShared(getLedger().home, shared);
}

/** Takes the pass phrase of the team. It is kept beyond this page only if the person wants that. */
export function choosePhrase(phrase: string, isKept: boolean): StorageRefusal | undefined {
  const { home } = getLedger();
  const shared = current();
  if (shared === undefined) return undefined;
  lock = lockOf(phrase, crypto);
  return noteShared(home, { ...shared, phrase: isKept ? phrase : '' });
}

/** Has the browser ask its user for the folder again. Call it from a click. */
export async function allowFolder(): Promise<void> {
  await openFolder(true).catch(() => undefined);
  await shareNow();
}

/** Stops sharing. What was written stays in the folder. */
export async function stopSharing(): Promise<void> {
  noteShared(getLedger().home, undefined);
  current();
  $sharing.set(NEVER);
  await Promise.all([forget(), del(handleKey()).catch(() => undefined)]);
}
