/** The vault of this browser: a database, loaded where packs lie in it or are to. */
import { del, get, keys, promisifyRequest, set } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';
import type { Environment, Ledger } from '../../ledger/index.ts';
import { sweepVault } from '../../ledger/move-to-vault.ts';
import { readVault } from '../../ledger/vault.ts';
import type { Vault } from '../../ledger/vault.ts';

const [DATABASE, STORE] = ['taizhang-archive', 'packs'];

/** So long, in milliseconds, the database may take; one that does not answer counts as one that refuses. */
const PATIENCE = 8_000;

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const database = await promisifyRequest(request);
  // Else a page that deletes or upgrades the database would wait for this one.
  database.onversionchange = () => database.close();
  return database;
}

/** As idb-keyval's own, but what is written is on the disk before anything is removed elsewhere. */
function openStore(): UseStore {
  let opened: Promise<IDBDatabase> | undefined;
  return async (mode, use) => {
    opened ??= openDatabase();
    const transaction = (await opened).transaction(STORE, mode, { durability: 'strict' });
    return use(transaction.objectStore(STORE));
  };
}

/** Opens the vault of this browser; one that was lost, or did not answer once, needs opening again. */
export function browserVault(): Vault {
  const store = openStore();
  const silence = new Error(DATABASE);
  let isSilent = false;
  const inTime = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    if (isSilent) throw silence;
    let timer = 0;
    const late = new Promise<never>((_resolve, reject) => {
      timer = window.setTimeout(() => {
        isSilent = true;
        reject(silence);
      }, PATIENCE);
    });
    try {
      return await Promise.race([ask(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    get: (key) => inTime(() => get<string>(key, store)),
    set: (key, text) => inTime(() => set(key, text, store)),
    remove: (key) => inTime(() => del(key, store)),
    keys: () => inTime(() => keys<string>(store)),
  };
}

/** Reads what lies in it and this page does not have yet. */
export function readHere(environment: Environment): Promise<void> {
  return readVault(environment, browserVault());
}

/** So long, in milliseconds, another tab may take to hear what is kept. */
const HEARD = 1000;

/** Removes from it what is deleted for good. */
export function sweepHere({ home }: Pick<Ledger, 'home'>): Promise<void> {
  const pause = () => new Promise<void>((resolve) => home.environment.after(HEARD, resolve));
  return sweepVault(home.environment, browserVault(), pause);
}
