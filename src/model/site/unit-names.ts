import type { LoadedContent, LoadedPlan } from '../load/load.ts';
import { onlyOne } from '../revision/returned.ts';

/** The signs between the names in a line of units. */
const BETWEEN = /[\p{P}\s]+/u;

/** The names of units in a text: those of the plan, and those in the lines of units of its earlier versions. */
function namesIn({ plan, versions }: LoadedPlan): string[] {
  const lines = versions.flatMap(({ clauses }) => clauses.filter(({ kind }) => kind === 'units'));
  return [
    ...plan.units.map(({ name }) => name),
    ...lines.flatMap(({ text }) => text.split(BETWEEN)),
  ];
}

/**
 * Other names of units that a plan's text names: used in other texts of the site or in earlier versions of this one,
 * and known from the publisher's list (`content/units`) as names of one unit. So a person who answered for 市大数据局 now
 * answers for 市数据局.
 *
 * @returns The name in the text, by each such name.
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
