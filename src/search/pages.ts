import { contentsOf } from '../model/contents.ts';
import { placesIn } from '../model/facts.ts';
import { pageAddress } from '../model/page-address.ts';
import type { Place } from '../model/schemas.ts';
import type { Plan, PlanClause } from '../model/types.ts';
import type { SearchClause, SearchPage } from './clauses.ts';

/** A field only if there is something in it: the file is read on phones. */
function listed<Name extends string>(name: Name, words: readonly string[]): object {
  return words.length === 0 ? {} : { [name]: words };
}

/** Turns a plan's clauses into those of search. */
function clauseMaker(plan: Plan, places: readonly Place[]): (clause: PlanClause) => SearchClause {
  const unitsOf = new Map(plan.tasks.map(({ id, units }) => [id, [...new Set(units)]]));
  const items = new Set(plan.tasks.flatMap(({ measures }) => measures));
  const deadlinesOf = Map.groupBy(plan.deadlines, ({ clause }) => clause);
  return ({ id, kind, text, place, sentence, task }) => ({
    id,
    kind,
    text,
    place,
    ...(sentence === undefined ? {} : { sentence }),
    ...(task === undefined ? {} : { task }),
    ...listed('units', unitsOf.get(task ?? '') ?? []),
    ...listed('places', placesIn(text, places)),
    ...listed('deadlines', [...new Set((deadlinesOf.get(id) ?? []).map(({ words }) => words))]),
    ...(kind !== 'measure' && items.has(id) ? { item: true } : {}),
  });
}

/** The pages of a plan as search has them. */
export function searchPages(plan: Plan, places: readonly Place[]): SearchPage[] {
  const toClause = clauseMaker(plan, places);
  const chapters = new Set(
    contentsOf(plan)
      .filter(({ level }) => level === 1)
      .map(({ id }) => id),
  );
  let chapter = '';
  return [...Map.groupBy(plan.clauses, ({ page }) => page)].map(([address, clauses]) => {
    const about = clauses.find(
      ({ id, kind }) => kind === 'heading' && address === pageAddress(plan.id, id),
    );
    chapter = clauses.find(({ id }) => chapters.has(id))?.text ?? chapter;
    return {
      address,
      plan: plan.id,
      title: about?.text ?? plan.title,
      chapter,
      clauses: clauses.map(toClause),
    };
  });
}
