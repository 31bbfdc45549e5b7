import type { LoadedContent, LoadedPlan } from './load.ts';
import { onlyOne } from './returned.ts';

/** What stands between the names in a line of units. */
const BETWEEN = /[\p{P}\s]+/u;

/** Names of units in a text: those of a plan, and those in the lines of units of what it was before. */
function namesIn({ plan, versions }: LoadedPlan): string[] {
  const lines = versions.flatMap(({ clauses }) => clauses.filter(({ kind }) => kind === 'units'));
  return [
    ...plan.units.map(({ name }) => name),
    ...lines.flatMap(({ text }) => text.split(BETWEEN)),
  ];
}

/**
 * Names by which other texts of the site, or earlier ones of this plan, call units of its text, where the publisher's
 * list (`content/units`) has them as names of one unit: who answered for 市大数据局 does so for 市数据局.
 *
 * @returns By such a name the one in the text.
 */
export function unitsElsewhere(
  loaded: LoadedPlan,
  { plans, units }: Pick<LoadedContent, 'plans' | 'units'>,
): Record<string, string> {
  const { region } = loaded.plan;
  const here = new Set(loaded.plan.units.map(({ name }) => name));
  const known = new Set(plans.filter(({ plan }) => plan.region === region).flatMap(namesIn));
  const pairs = units
    .filter((unit) => unit.region === region)
    .flatMap(({ name, aliases }): [string, string][] => {
      const names = [name, ...aliases];
      const now = onlyOne(names.filter((one) => here.has(one)));
      const others = names.filter((one) => !here.has(one) && known.has(one));
      return now === undefined ? [] : others.map((one) => [one, now]);
    });
  const byName = Map.groupBy(pairs, ([name]) => name);
  const single = [...byName.values()].filter(({ length }) => length === 1).flat();
  return Object.fromEntries(single);
}
