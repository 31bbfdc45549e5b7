/** Puts names of one unit together: the entries as if all people had written one name. */
import type { Entry } from '../entries/entry.ts';
import { groupBy } from '../entries/group-by.ts';
import type { Home } from '../browser/home.ts';
import { isColumnItem } from '../entries/own-ids.ts';
import { repeats } from '../entries/repeats.ts';
import { countedIn, namesInText } from './reporter-names.ts';
import { keptReporters } from './reporters.ts';
import type { Reporter } from './reporters.ts';
import { readSpellings } from './spellings.ts';
import type { Spellings } from './spellings.ts';
import { below } from '../entries/standing.ts';

/** The entry under the name that a reader has chosen. */
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
 * For each copy that a take-over (takeover.ts) made under another name of a unit: the ids of the entries that empty the
 * original under the first name. Once both names count as one, these entries must empty nothing.
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
 * The entries as if everybody had written the names that a reader has chosen. The entries themselves stay as they are.
 * The names of columns belong to no unit (`''`), even if a reader has put `''` to a unit. What was moved from one name
 * to the other stays.
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
 * The names that a plan's text gives to units which others call otherwise: known from the site, and from the list of
 * those that should report.
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

/** The entries, with the names put together that count as one unit in this browser. @see countedIn, uniteNames */
export function unitedHere(home: Home, entries: readonly Entry[]): Entry[] {
  return uniteNames(entries, countedIn(entries, readSpellings(home), keptReporters(home)));
}
