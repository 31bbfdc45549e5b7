/** The list of those that should report, each with the other names by which it may sign: as lines that a lead edits. */
import type { Entry } from './entry.ts';
import { groupBy } from './group-by.ts';
import { plainName } from './reporters.ts';
import type { Reporter } from './reporters.ts';
import type { Spellings } from './spellings.ts';

/** The list of lines: 黄石市经信局＝黄石市经济和信息化局、黄石经信局. A unit that stands twice is one. */
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

/** The same as lines. */
export function writeReporters(reporters: readonly Reporter[]): string {
  return reporters
    .map(({ unit, aliases }) => (aliases.length === 0 ? unit : `${unit}＝${aliases.join('、')}`))
    .join('\n');
}

/** The units of a list by all their names, as names are compared. An alias that two units have leads to neither. */
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
 * Under which name each unit is counted: the name under which a reader has put it in the roll-up, or its own; where the
 * list has that as an alias, the unit of the list.
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

/** In what a name differs from the one that it is counted under: white space, width, or all that makes it another. */
export function differenceOf(name: string, counted: string): 'space' | 'width' | 'name' {
  if (plainName(name) !== plainName(counted)) return 'name';
  return name.replace(/\s/gu, '') === counted.replace(/\s/gu, '') ? 'space' : 'width';
}

/** Under which name each unit is counted that speaks, or is spoken of, in some entries. @see countedUnder */
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
 * @returns By the name under which a unit is counted; without those of which the text has several names.
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

/** The other names of a unit: by the list, and as somebody has put them to it in the roll-up. */
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

/** The unit of the list that the name of a file holds, by the longest of its names; '' if none, or several do. */
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
 * The unit that sent a file: the one that the file names, unless that is not on the list and the file's name holds
 * one that is; '' if neither names any.
 */
export function unitOfFile(said: string, file: string, reporters: readonly Reporter[]): string {
  return unitInName(said, reporters) === '' ? unitInName(file, reporters) || said : said;
}
