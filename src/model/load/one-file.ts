import type { Seed } from '../shapes/schemas.ts';

/**
 * Plans that were published together in one file. The notice that passes them on stands before the first.
 *
 * @returns For each of them, by id, the ids of all of them in the order of the file. Plans with a file of their own are
 * left out.
 */
export function plansOfOneFile(
  plans: readonly { plan: { id: string }; meta: { seed: string } }[],
  seeds: readonly Seed[],
): ReadonlyMap<string, readonly string[]> {
  const idOf = new Map(plans.map(({ plan, meta }) => [meta.seed, plan.id]));
  const parts = seeds.flatMap(({ file, original: { sha256, part } = {} }) => {
    const id = idOf.get(file);
    return id === undefined || part === undefined ? [] : [{ id, part, sha256 }];
  });
  const files = [...Map.groupBy(parts, ({ sha256 }) => sha256).values()].map((all) =>
    all.sort((one, two) => one.part - two.part).map(({ id }) => id),
  );
  return new Map(
    files.filter(({ length }) => length > 1).flatMap((ids) => ids.map((id) => [id, ids] as const)),
  );
}
