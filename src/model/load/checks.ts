import { contentFaults } from '../../text/commands/faults.ts';
import type { Place, PlanMeta, Target } from '../shapes/schemas.ts';
import type { Plan } from '../data/plan-schema.ts';

/**
 * Checks of a build. Each returns its complaints. A check does not know the line of a mistake; its caller (load.ts) has
 * the file, and finds the line.
 */

/** A fault in a file of the project, and how to mend it. */
export interface ContentComplaint {
  file: string;
  /** Words of the file; the complaint names the first line that holds them. */
  at?: string;
  words: string;
}

/** Complains if an id is there twice, or if a published id is neither there nor listed as retired or as an alias. */
export function checkIds(
  plan: Plan,
  meta: PlanMeta,
  published: readonly string[],
): ContentComplaint[] {
  const folder = `content/${plan.id}`;
  const [idsFile, metaFile] = [`${folder}/ids.txt`, `${folder}/plan.yaml`];
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
    ...twice.map((id) => ({ file: folder, at: `id="${id}"`, words: contentFaults.twice(id) })),
    ...published
      .filter((id) => !present.has(id) && !settled.has(id))
      .map((id) => ({ file: idsFile, at: id, words: contentFaults.gone(id) })),
    ...[...settled]
      .filter((id) => present.has(id))
      .map((id) => ({ file: metaFile, at: id, words: contentFaults.settledThere(id) })),
    ...Object.entries(meta.aliases)
      .filter(([, id]) => !present.has(id))
      .map(([alias, id]) => ({
        ...{ file: metaFile, at: alias },
        words: contentFaults.aliasOfNothing(alias, id),
      })),
    ...ids
      .filter((id) => !listed.has(id))
      .map((id) => ({ file: idsFile, words: contentFaults.unlistedId(id) })),
  ];
}

/** Complains about tasks of the editor's list that are not tasks of the plan. @param file The file that lists them. */
export function checkTasks(plan: Plan, file: string, tasks: readonly string[]): ContentComplaint[] {
  const marked = new Set(plan.tasks.map(({ id }) => id));
  return tasks
    .filter((id) => !marked.has(id))
    .map((id) => ({ file, at: id, words: contentFaults.noTask(id) }));
}

/** Complains about quotations that are not in the clause they name. */
export function checkQuotations(plan: Plan, targets: readonly Target[]): ContentComplaint[] {
  const file = `content/${plan.id}/targets.yaml`;
  const texts = new Map(plan.clauses.map(({ id, text }) => [id, text]));
  return targets.flatMap((target) => {
    const quotations = [
      ...[target.words, target.subject ?? '', target.of, ...target.figure.split('…')].map(
        (words) => ({ clause: target.clause, words }),
      ),
      ...(target.date === undefined ? [] : [target.date]),
    ];
    return quotations
      .filter(({ clause, words }) => texts.get(clause)?.includes(words) !== true)
      .map(({ clause, words }) => ({
        ...{ file, at: words },
        words: contentFaults.misquoted(target.id, words, clause),
      }));
  });
}

/** Complains about places, and exceptions of places, that are in the text of no plan. */
export function checkListedPlaces(
  plans: readonly Plan[],
  places: readonly Place[],
): ContentComplaint[] {
  const all = plans.flatMap(({ clauses }) => clauses.map(({ text }) => text));
  return places
    .flatMap(({ name, except }) => [name, ...except])
    .filter((words) => !all.some((text) => text.includes(words)))
    .map((words) => ({
      file: 'content/places.yaml',
      at: words,
      words: contentFaults.nowhere(words),
    }));
}
