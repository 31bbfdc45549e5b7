import type { Place, PlanMeta, Target } from './schemas.ts';
import type { Plan } from './types.ts';

/** What a build refuses: each check returns its complaints, sentences that say how to mend it. */

/** Ids must be there once, and whoever was published must still be there, retired or aliased. */
export function checkIds(plan: Plan, meta: PlanMeta, published: readonly string[]): string[] {
  const folder = `content/${plan.id}`;
  const ids = plan.clauses.map(({ id }) => id);
  const present = new Set<string>();
  const twice = ids.filter((id) => {
    const isThere = present.has(id);
    present.add(id);
    return isThere;
  });
  const listed = new Set(published);
  const settled = new Set([...meta.retired, ...Object.keys(meta.aliases)]);
  return [
    ...twice.map((id) => `${folder}: the id ${id} is given twice. Each clause needs its own.`),
    ...published
      .filter((id) => !present.has(id) && !settled.has(id))
      .map(
        (id) =>
          `${folder}: the clause ${id} was published and is gone; links and marks point at it. Restore it, or list it in plan.yaml under retired:, or under aliases: with the id that it has now.`,
      ),
    ...[...settled]
      .filter((id) => present.has(id))
      .map((id) => `${folder}/plan.yaml: ${id} is retired or aliased, but still a clause.`),
    ...Object.entries(meta.aliases)
      .filter(([, id]) => !present.has(id))
      .map(([alias, id]) => `${folder}/plan.yaml: the alias ${alias} stands for ${id}, no clause.`),
    ...ids
      .filter((id) => !listed.has(id))
      .map((id) => `${folder}/ids.txt: ${id} is missing. Add it (npm run import does).`),
  ];
}

/** What the editor lists as tasks must be marked as tasks. */
export function checkTasks(plan: Plan, { tasks }: PlanMeta): string[] {
  const marked = new Set(plan.tasks.map(({ id }) => id));
  return tasks
    .filter((id) => !marked.has(id))
    .map(
      (id) =>
        `content/${plan.id}/plan.yaml: ${id} is listed under tasks:, but is no <Task> with measures. Name a numbered part that has no parts of its own, and run npm run import with --overwrite.`,
    );
}

/** Every quotation must be found in the clause it names. */
export function checkQuotations(plan: Plan, targets: readonly Target[]): string[] {
  const file = `content/${plan.id}/targets.yaml`;
  const texts = new Map(plan.clauses.map(({ id, text }) => [id, text]));
  return targets.flatMap((target) => {
    const quotations = [
      ...[target.words, target.of, target.figure].map((words) => ({
        clause: target.clause,
        words,
      })),
      ...(target.date === undefined ? [] : [target.date]),
    ];
    return quotations
      .filter(({ clause, words }) => texts.get(clause)?.includes(words) !== true)
      .map(
        ({ clause, words }) =>
          `${file}: ${target.id}: “${words}” does not stand in clause ${clause}. Quote its words exactly, or name the right clause.`,
      );
  });
}

/** A place and its exceptions must stand in the text of one of the plans. */
export function checkPlaces(plans: readonly Plan[], places: readonly Place[]): string[] {
  const all = plans.flatMap(({ clauses }) => clauses.map(({ text }) => text));
  return places
    .flatMap(({ name, except }) => [name, ...except])
    .filter((words) => !all.some((text) => text.includes(words)))
    .map(
      (words) => `content/places.yaml: “${words}” stands in no clause. Mend it or leave it out.`,
    );
}
