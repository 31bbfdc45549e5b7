import { configs } from 'opencc-js/preset/t2cn';
import type { DictLike } from 'opencc-js/core';
import { pinyin } from 'pinyin-pro';
import type { LoadedContent, Plan, Synonyms, Unit } from '../model/index.ts';
import { normalise } from '../search/index.ts';
import type { Roads } from '../search/index.ts';

/** The first and the last code of the blocks with traditional characters: U+3400 to U+9FFF. */
const [FIRST, LAST] = [0x3400, 0x9fff];

/** Conversions from traditional characters, those of Taiwan and Hong Kong included. */
const WAYS = [configs['t2s'], configs['tw2s'], configs['hk2s']];

/** The conversions of single characters in some dictionaries. Earlier dictionaries count for more. */
function characterTable(dictionaries: readonly DictLike[]): Map<string, string> {
  const lines = dictionaries.flatMap((one) => String(one).split('|'));
  return new Map(
    lines
      .flatMap((line): [string, string][] =>
        line[1] === ' ' ? [[line.charAt(0), line.slice(2)]] : [],
      )
      .reverse(),
  );
}

/** Pairs of single characters, only those that can lead to one of the texts: a table of some 2 kB. */
function traditionalPairs(characters: ReadonlySet<string>): string {
  const converters = WAYS.map((way) => {
    const tables = way?.conversionChain.map(characterTable) ?? [];
    return (one: string) => tables.reduce((now, table) => table.get(now) ?? now, one);
  });
  const pairs: string[] = [];
  for (let code = FIRST; code <= LAST; code += 1) {
    const one = String.fromCodePoint(code);
    const simplified = converters
      .map((convert) => convert(one))
      .find((other) => other !== one && characters.has(other));
    if (simplified !== undefined) pairs.push(one + simplified);
  }
  return pairs.join('');
}

/** The characters of each reading, without tones. ü is typed as v. */
function pinyinTable(characters: ReadonlySet<string>): Record<string, string> {
  const table = new Map<string, string>();
  for (const one of [...characters].filter((character) => /\p{Script=Han}/u.test(character))) {
    const readings = pinyin(one, { multiple: true, toneType: 'none', type: 'array', v: true });
    for (const reading of new Set(readings)) {
      table.set(reading, (table.get(reading) ?? '') + one);
    }
  }
  return Object.fromEntries(table);
}

/** The names of one thing that differ for search, its own name first. */
export function spellingsOf({ name, aliases }: Unit | Synonyms): string[] {
  return [...new Set([name, ...aliases].map((one) => normalise(one).text))];
}

/**
 * Makes the tables that lead from other ways to write a word to the texts.
 *
 * @param text All texts, joined.
 * @param terms Things that may have other names in any text.
 * @param regions The units of each region, and the ids of its plans.
 */
export function searchRoads(
  text: string,
  terms: readonly Synonyms[],
  regions: readonly { plans: string[]; units: readonly Unit[] }[] = [],
): Roads {
  const several = (named: readonly (Unit | Synonyms)[]): string[][] =>
    named.map(spellingsOf).filter((forms) => forms.length > 1);
  const names = several(terms);
  const units = regions
    .map(({ plans, units: all }) => ({ plans, names: several(all) }))
    .filter((region) => region.names.length > 0);
  const all = [...names, ...units.flatMap((region) => region.names)].flat().join('');
  const characters = new Set([...normalise(text).text].sort());
  return {
    traditional: traditionalPairs(new Set([...characters, ...all])),
    pinyin: pinyinTable(characters),
    names,
    units,
  };
}

/** The roads to some plans. The names of a region's units lead only to the plans of that region. */
export function roadsTo(
  plans: readonly Plan[],
  { units, terms }: Pick<LoadedContent, 'units' | 'terms'>,
): Roads {
  const text = plans.flatMap(({ clauses }) => clauses.map((clause) => clause.text)).join('');
  const regions = [...Map.groupBy(plans, ({ region }) => region)].map(([region, of]) => ({
    plans: of.map(({ id }) => id),
    units: units.filter((unit) => unit.region === region),
  }));
  return searchRoads(text, terms, regions);
}
