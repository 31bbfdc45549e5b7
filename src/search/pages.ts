import { attachmentsOf } from '../model/data/attachments.ts';
import { contentsOf } from '../model/data/contents.ts';
import { placesNamedIn } from '../model/data/facts.ts';
import { pageAddress } from '../model/shapes/page-address.ts';
import type { Place } from '../model/shapes/schemas.ts';
import type { Plan, PlanClause, PlanDeadline } from '../model/data/plan-schema.ts';
import type { SearchClause, SearchPage } from './clauses.ts';

/** A field, only if there is something in it, since phones load the file. */
function listed<Name extends string>(name: Name, words: readonly string[]): object {
  return words.length === 0 ? {} : { [name]: words };
}

function wordsOf(deadlines: readonly PlanDeadline[]): string[] {
  return [...new Set(deadlines.map(({ words }) => words))];
}

/** Makes the function that turns the clauses of a page into clauses for search. */
function clauseMaker(
  plan: Plan,
  places: readonly Place[],
): (clause: PlanClause, index: number, page: readonly PlanClause[]) => SearchClause {
  const unitsOf = new Map(plan.tasks.map(({ id, units }) => [id, [...new Set(units)]]));
  const items = new Set(plan.tasks.flatMap(({ measures }) => measures));
  const deadlinesOf = Map.groupBy(plan.deadlines, ({ clause }) => clause);
  return ({ id, kind, text, place, sentence, task }, index, page) => ({
    id,
    kind,
    text,
    place,
    ...(sentence === undefined ? {} : { sentence }),
    ...(task === undefined ? {} : { task }),
    ...listed('units', page[index - 1]?.task === task ? [] : (unitsOf.get(task ?? '') ?? [])),
    ...listed('places', placesNamedIn(text, places)),
    ...listed('deadlines', wordsOf(deadlinesOf.get(id) ?? [])),
    ...listed('aimed', wordsOf((deadlinesOf.get(id) ?? []).filter(({ firm }) => !firm))),
    ...(kind !== 'measure' && items.has(id) ? { item: true } : {}),
  });
}

/** Clauses in order, divided where the page changes. The overview has the beginning and the end of the text. */
function byPage(clauses: readonly PlanClause[]): [string, PlanClause[]][] {
  const stretches: [string, PlanClause[]][] = [];
  for (const clause of clauses) {
    const last = stretches[stretches.length - 1];
    if (last?.[0] === clause.page) last[1].push(clause);
    else stretches.push([clause.page, [clause]]);
  }
  return stretches;
}

/** The pages of a plan for search, in the order of the text. A page with two stretches of the text comes twice. */
export function searchPages(plan: Plan, places: readonly Place[]): SearchPage[] {
  const toClause = clauseMaker(plan, places);
  const chapters = new Set(
    contentsOf(plan)
      .filter(({ level }) => level === 1)
      .map(({ id }) => id),
  );
  const attachments = new Map(attachmentsOf(plan).map(({ page, heading }) => [page, heading]));
  let chapter = '';
  return byPage(plan.clauses).map(([address, clauses]) => {
    const about = clauses.find(
      ({ id, kind }) => kind === 'heading' && address === pageAddress(plan.id, id),
    );
    const attachment = attachments.get(address);
    chapter = attachment ?? clauses.find(({ id }) => chapters.has(id))?.text ?? chapter;
    return {
      address,
      plan: plan.id,
      title: attachment ?? about?.text ?? plan.title,
      chapter,
      clauses: clauses.map(toClause),
    };
  });
}
