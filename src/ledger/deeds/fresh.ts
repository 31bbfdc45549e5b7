/**
 * Fresh entries: those that the browser may not have written to the disk yet. Browsers first hold changes of
 * localStorage in memory: Firefox and Chromium for five seconds, Chromium for up to a minute after many changes. If the
 * power fails or the browser is killed, these changes are lost. So the entries of each deed are also kept in a vault,
 * which is written at once, until localStorage has surely been written. Entries that localStorage lacks come back from
 * the vault.
 */
import { areEntries } from '../entries/entry.ts';
import type { Entry } from '../entries/entry.ts';
import { entryKey, itemNow, planPrefix } from '../browser/home.ts';
import type { Ledger, Made } from './ledger.ts';
import type { Vault } from '../storage/vault.ts';

/** After so many milliseconds an entry is on the disk. This is twice the longest time that was seen. */
const WRITTEN = 2 * 60_000;

/** The entries in a text; none if the text is no list of entries. */
function readDeed(text = ''): Entry[] {
  try {
    const made: unknown = JSON.parse(text);
    return areEntries(made) ? made : [];
  } catch {
    return [];
  }
}

/**
 * Keeps in a vault what is done on this page, as long as it is fresh and the ledger has it. Entries from before that
 * the vault has and the ledger lacks are taken in again, unless they are in the trash: another tab may have deleted
 * what a tab that is closed by now had kept. If the vault refuses, nothing is kept there, and nothing is lost.
 *
 * @param vault One for this purpose alone.
 */
export async function keepFresh(ledger: Ledger, vault: Vault): Promise<void> {
  const { home, groupOf } = ledger;
  /** The entries of each deed, by the key of the first. */
  const deeds = new Map<string, Made>();
  const isHere = ({ item, unit, id }: Entry): boolean => groupOf(itemNow(home, item), unit).has(id);
  const isDeleted = (entry: Entry): boolean =>
    home.environment.read(entryKey(home, entry, 'trash:')) !== null;
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
  // What is deleted, or taken out of the page, must not come back: it is removed from the vault too.
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
    const missing = made.filter((entry) => !isHere(entry) && !isDeleted(entry));
    if (missing.length > 0) ledger.adopt(missing);
    watch(key, made);
  }
}
