import { has } from '../../outside/records.ts';
import { fields, targetFields } from '../../text/fields/fields.ts';
import type { Entry } from '../entries/entry.ts';
import { byId, canonical } from './file.ts';
import { groupBy } from '../entries/group-by.ts';
import { MOST_FIELDS } from '../entries/limits.ts';

/** An entry of a file that is not taken. */
export interface LeftOut {
  entry: Entry;
  /**
   * `changed`: the ledger has an entry with this id, but with other content. `twice`: the file has several different
   * entries with this id. `fields`: with this entry the ledger would have too many fields that this build does not
   * know.
   */
  why: 'changed' | 'twice' | 'fields';
}

/** The entries of a file, sorted into three lists. Each entry is in one of them. */
export interface Sifted {
  /** Entries that the ledger does not have, and that can be taken. */
  fresh: Entry[];
  /** Entries that the ledger has already. */
  known: Entry[];
  leftOut: LeftOut[];
}

/** The different entries of each id: one, or several that contradict each other. Ids are in order. */
function versionsOf(entries: readonly Entry[]): Entry[][] {
  return [...groupBy([...entries].sort(byId), ({ id }) => id).values()].map((all) =>
    all.length === 1 ? all : [...new Map(all.map((entry) => [canonical(entry), entry])).values()],
  );
}

/** The fields of an entry that this build does not know. */
function strangeFields({ set }: Entry): string[] {
  return Object.keys(set).filter((name) => !has(fields, name) && !has(targetFields, name));
}

/** The fields of entries that this build does not know. */
export function strangeIn(entries: Iterable<Entry>): Set<string> {
  return new Set([...entries].flatMap(strangeFields));
}

/**
 * Sorts the entries of a file. Entries that contradict each other are left out, and the rest is taken.
 *
 * @param here The entries of the ledger, by id.
 * @param names The fields in the ledger that this build does not know. Those of the taken entries are added to it.
 */
export function sift(
  entries: readonly Entry[],
  here: ReadonlyMap<string, Entry>,
  names = strangeIn(here.values()),
): Sifted {
  const sifted: Sifted = { fresh: [], known: [], leftOut: [] };
  for (const versions of versionsOf(entries)) {
    for (const entry of versions) {
      const same = here.get(entry.id);
      const added = strangeFields(entry).filter((name) => !names.has(name));
      if (same !== undefined && canonical(same) === canonical(entry)) sifted.known.push(entry);
      else if (same !== undefined) sifted.leftOut.push({ entry, why: 'changed' });
      else if (versions.length > 1) sifted.leftOut.push({ entry, why: 'twice' });
      else if (names.size + added.length > MOST_FIELDS) {
        sifted.leftOut.push({ entry, why: 'fields' });
      } else {
        added.forEach((name) => names.add(name));
        sifted.fresh.push(entry);
      }
    }
  }
  return sifted;
}
