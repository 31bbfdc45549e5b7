/** Names of one unit put together: the entries as if all had written one name. */
import type { Entry } from './entry.ts';
import { groupBy } from './group-by.ts';
import type { Home } from './home.ts';
import { isColumnItem } from './own-ids.ts';
import { repeats } from './repeats.ts';
import { countedIn, namesInText } from './reporter-names.ts';
import { keptReporters } from './reporters.ts';
import type { Reporter } from './reporters.ts';
import { readSpellings } from './spellings.ts';
import type { Spellings } from './spellings.ts';
import { below } from './standing.ts';

/** The entry as if the name that a reader has chosen had been written. */
function renamed(entry: Entry, spellings: Spellings): Entry {
  if (isColumnItem(entry.item)) return entry;
  const unit = spellings.get(entry.unit) ?? entry.unit;
  const spoken = spellings.get(entry.set['about'] ?? '');
  if (unit === entry.unit && spoken === undefined) return entry;
  return {
    ...entry,
    unit,
    set: spoken === undefined ? entry.set : { ...entry.set, about: spoken },
  };
}

/**
 * A take-over (takeover.ts) copies what stands under one name to another name of the unit, and empties it under the
 * first. By the id of each copy, the ids of the entries that only empty what it copied: once both names count as one,
 * nothing was emptied.
 */
function emptiedFor(entries: readonly Entry[], spellings: Spellings): Map<string, string[]> {
  const nameOf = ({ unit }: Entry): string => spellings.get(unit) ?? unit;
  const placeOf = (entry: Entry): string =>
    JSON.stringify([entry.item, entry.device, nameOf(entry)]);
  const copies = groupBy(
    entries.filter(({ on }) => on !== undefined),
    placeOf,
  );
  if (copies.size === 0) return new Map();
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const pairs = entries
    .filter(({ set }) => Object.values(set).every((value) => value === null))
    .flatMap((emptying) => {
      const others = (copies.get(placeOf(emptying)) ?? []).filter(
        ({ unit }) => unit !== emptying.unit,
      );
      if (others.length === 0) return [];
      const under = [...below(emptying.over, byId)].flatMap((id) => byId.get(id) ?? []);
      return others
        .filter((copy) => under.some((entry) => repeats(copy, entry)))
        .map((copy) => [copy.id, emptying.id] as const);
    });
  return new Map(
    [...groupBy(pairs, ([copy]) => copy)].map(([copy, some]) => [copy, some.map(([, id]) => id)]),
  );
}

/**
 * The entries as if all had written the names that a reader has chosen; the entries themselves stay as they are. Names
 * of columns are of no unit (`''`), and stay so also where a reader has put `''` to a unit. What was taken over from
 * one name to the other stands.
 */
export function uniteNames(entries: readonly Entry[], spellings: Spellings): Entry[] {
  const emptied = emptiedFor(entries, spellings);
  return entries.map((entry) => {
    const under = emptied.get(entry.id);
    const one = renamed(entry, spellings);
    return under === undefined ? one : { ...one, over: [...one.over, ...under] };
  });
}

/**
 * How a plan's text calls units that others call otherwise: as the site knows, and as the list has it of those that
 * should report.
 *
 * @param named The units that the text names.
 */
export function textNames(
  home: Home,
  named: readonly string[],
  reporters: readonly Reporter[] = keptReporters(home),
  spellings = readSpellings(home),
): Record<string, string> {
  return { ...home.aliases, ...Object.fromEntries(namesInText(named, spellings, reporters)) };
}

/** The entries with the names put together that count as one unit in this browser. @see countedIn, unite */
export function unitedHere(home: Home, entries: readonly Entry[]): Entry[] {
  return uniteNames(entries, countedIn(entries, readSpellings(home), keptReporters(home)));
}
