/**
 * The list of units that should report, each with the other names that it may sign with. It is edited as lines of text.
 */
import type { Entry } from '../entries/entry.ts';
import { groupBy } from '../entries/group-by.ts';
import { plainName } from './reporters.ts';
import type { Reporter } from './reporters.ts';
import type { Spellings } from './spellings.ts';

/** Reads the list from lines: 黄石市经信局＝黄石市经济和信息化局、黄石经信局. Two lines for one unit are joined. */
export function readReporters(text: string): Reporter[] {
  const all = new Map<string, Set<string>>();
  for (const line of text.split('\n')) {
    const [unit = '', ...rest] = line.split(/[＝=]/u).map((part) => part.trim());
    if (unit === '') continue;
    const known = all.get(unit) ?? new Set();
    for (const name of rest.join('、').split(/[、，,；;]/u)) known.add(name.trim());
    known.delete('');
    all.set(unit, known);
  }
  return [...all].map(([unit, aliases]) => ({ unit, aliases: [...aliases] }));
}

/** Writes the list as lines, for `readReporters`. */
export function writeReporters(reporters: readonly Reporter[]): string {
  return reporters
    .map(({ unit, aliases }) => (aliases.length === 0 ? unit : `${unit}＝${aliases.join('、')}`))
    .join('\n');
}

/**
 * The units of a list by all their names, in the form for comparisons. An alias that two units share leads to neither.
 */
function unitsByName(reporters: readonly Reporter[]): Map<string, string> {
  const all = new Map<string, string>();
  const shared = new Set<string>();
  for (const { unit, aliases } of reporters) {
    for (const name of aliases.map(plainName)) {
      if ((all.get(name) ?? unit) !== unit) shared.add(name);
      all.set(name, unit);
    }
  }
  for (const name of shared) all.delete(name);
  for (const { unit } of reporters) all.set(plainName(unit), unit);
  return all;
}

/**
 * The name under which each unit is counted: the name that a reader has given it in the roll-up, or else its own. If
 * the list has that name as an alias, it is the unit of the list. Units that are counted under their own name are left
 * out.
 *
 * @param units As they are written.
 */
export function countedUnder(
  units: Iterable<string>,
  spellings: Spellings,
  reporters: readonly Reporter[],
): Spellings {
  const byName = unitsByName(reporters);
  const pairs = [...new Set(units)].flatMap((unit): [string, string][] => {
    const put = spellings.get(unit) ?? unit;
    const name = byName.get(plainName(put)) ?? put;
    return name === unit ? [] : [[unit, name]];
  });
  return new Map(pairs);
}

/** How a name differs from the one that it is counted under: in white space, in width, or in more. */
export function nameDifference(name: string, counted: string): 'space' | 'width' | 'name' {
  if (plainName(name) !== plainName(counted)) return 'name';
  return name.replace(/\s/gu, '') === counted.replace(/\s/gu, '') ? 'space' : 'width';
}

/**
 * The name under which each unit is counted, for units that speak or are spoken of in some entries. @see countedUnder
 */
export function countedIn(
  entries: readonly Entry[],
  spellings: Spellings,
  reporters: readonly Reporter[],
): Spellings {
  const units = entries.flatMap(({ unit, set }) => [unit, set['about'] ?? unit]);
  return countedUnder(units, spellings, reporters);
}

/**
 * How the text calls units that are counted under another name: 市税务局 where the list has 江州市税务局＝市税务局.
 *
 * @param named The units that the text names.
 * @returns The text's names by the names under which the units are counted, without units that have several names in
 * the text.
 */
export function namesInText(
  named: readonly string[],
  spellings: Spellings,
  reporters: readonly Reporter[],
): Spellings {
  const counted = [...countedUnder(named, spellings, reporters)];
  const byName = groupBy(counted, ([, name]) => name);
  const single = [...byName.values()].filter(({ length }) => length === 1).flat();
  return new Map(single.map(([unit, name]) => [name, unit]));
}

/** The other names of a unit: those on the list, and those that somebody has put together with it in the roll-up. */
export function otherNames(
  unit: string,
  spellings: Spellings,
  reporters: readonly Reporter[],
): string[] {
  const listed = reporters.flatMap((one) => [one.unit, ...one.aliases]);
  const all = new Set([...spellings.keys(), ...spellings.values(), ...listed, unit]);
  const counted = countedUnder(all, spellings, reporters);
  const under = (name: string): string => counted.get(name) ?? name;
  return [...all].filter((name) => name !== unit && under(name) === under(unit));
}

/**
 * The unit of the list whose name stands in the name of a file; the longest name wins. '' if there is none, or several.
 */
function unitInName(file: string, reporters: readonly Reporter[]): string {
  const name = plainName(file);
  const found = [...unitsByName(reporters)].filter(([one]) => one !== '' && name.includes(one));
  const longest = found.filter(
    ([one]) => !found.some(([other]) => other !== one && other.includes(one)),
  );
  const units = new Set(longest.map(([, unit]) => unit));
  return units.size === 1 ? ([...units][0] ?? '') : '';
}

/**
 * The unit that sent a file. It is the unit named in the file, unless that is not on the list and the file's name has
 * one that is. '' if neither names a unit.
 */
export function unitOfFile(said: string, file: string, reporters: readonly Reporter[]): string {
  return unitInName(said, reporters) === '' ? unitInName(file, reporters) || said : said;
}
