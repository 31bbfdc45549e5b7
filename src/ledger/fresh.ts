/**
 * Fresh entries: those that the browser may not have written to the disk yet. Browsers hold what goes into localStorage
 * in memory at first: Firefox and Chromium for five seconds, Chromium for up to a minute after many changes. Where the
 * power fails, or the browser is killed, that is gone. So the entries of each deed are kept in a vault too, which is
 * written at once, until localStorage has surely been written; what it lacks comes back from there.
 */
import { areEntries } from './entry.ts';
import type { Entry } from './entry.ts';
import { entryKey, itemNow, planPrefix } from './home.ts';
import type { Ledger, Made } from './ledger.ts';
import type { Vault } from './vault.ts';

/** After so many milliseconds an entry is on the disk: twice the longest that was seen. */
const WRITTEN = 2 * 60_000;

/** The entries of a text; none where it is no list of entries. */
function readDeed(text = ''): Entry[] {
  try {
    const made: unknown = JSON.parse(text);
    return areEntries(made) ? made : [];
  } catch {
    return [];
  }
}

/**
 * Keeps in a vault what is done on this page, as long as it is fresh and the ledger has it. What the vault has from
 * before, and the ledger lacks, is taken in again. A vault that refuses keeps nothing, and loses nothing.
 *
 * @param vault One of its own: nothing else lies in it.
 */
export async function keepFresh(ledger: Ledger, vault: Vault): Promise<void> {
  const { home, groupOf } = ledger;
  /** The entries of each deed, by the key of the first. */
  const deeds = new Map<string, Made>();
  const isHere = ({ item, unit, id }: Entry): boolean => groupOf(itemNow(home, item), unit).has(id);
  const ask = (answer: Promise<unknown>): void => void answer.catch(() => undefined);

  const forget = (key: string): void => {
    if (deeds.delete(key)) ask(vault.remove(key));
  };
  const watch = (key: string, made: Made): void => {
    deeds.set(key, made);
    home.environment.after(WRITTEN, () => forget(key));
  };
  const keep = (made: Made): void => {
    const key = made[0] && entryKey(home, made[0]);
    if (key === undefined || deeds.has(key)) return;
    watch(key, made);
    ask(vault.set(key, JSON.stringify(made)));
  };

  ledger.steps().done.forEach(keep);
  ledger.$deed.listen((deed) => keep(deed?.entries ?? []));
  // What is deleted, or taken out of the page, is nowhere any more.
  ledger.$items.listen(() => {
    for (const [key, made] of deeds) {
      if (made.every(isHere)) continue;
      forget(key);
      keep(made.filter(isHere));
    }
  });

  const keys = await vault.keys().catch((): string[] => []);
  for (const key of keys.filter((one) => one.startsWith(planPrefix(home)) && !deeds.has(one))) {
    const made = readDeed(await vault.get(key).catch(() => undefined));
    const missing = made.filter((entry) => !isHere(entry));
    if (missing.length > 0) ledger.adopt(missing);
    watch(key, made);
  }
}
