/** Databases of this browser that store texts by keys. */
import { del, get, keys, promisifyRequest, set } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';
import type { Vault } from '../../ledger/storage/vault.ts';

const STORE = 'packs';

/** How many milliseconds the database may take. If it does not answer in time, it counts as refusing. */
const PATIENCE = 8_000;

async function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const database = await promisifyRequest(request);
  // Otherwise a page that deletes or upgrades the database would have to wait for this one.
  database.onversionchange = () => database.close();
  return database;
}

/** Like idb-keyval's own, but `durability: 'strict'` reports a text as written only when it is on the disk. */
function openStore(name: string): UseStore {
  let opened: Promise<IDBDatabase> | undefined;
  return async (mode, use) => {
    opened ??= openDatabase(name);
    const transaction = (await opened).transaction(STORE, mode, { durability: 'strict' });
    return use(transaction.objectStore(STORE));
  };
}

/** Opens a vault of this browser. A vault that was lost, or did not answer once, has to be opened again. */
export function openVault(name: string): Vault {
  const store = openStore(name);
  const silence = new Error(name);
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
