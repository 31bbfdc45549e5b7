import type { Place } from './schemas.ts';
import type { Plan, PlanCitation, PlanClause, PlanDeadline } from './plan-schema.ts';

export interface Mention {
  name: string;
  clauses: PlanClause[];
}

/** Things that the words of some clauses name, each with where it stands. */
export interface Facts {
  places: Mention[];
  deadlines: PlanDeadline[];
  citations: PlanCitation[];
}

/** The text with the words that hold a place's name, but don't speak of it, taken out. */
function withoutExceptions(text: string, place: Place): string {
  return place.except.reduce((rest, words) => rest.replaceAll(words, ''), text);
}

/** Names of the places that a text speaks of, in the order of places.yaml. */
export function placesIn(text: string, places: readonly Place[]): string[] {
  return places
    .filter((place) => withoutExceptions(text, place).includes(place.name))
    .map(({ name }) => name);
}

/**
 * Collects what some of a plan's clauses name.
 *
 * @param clauses In the order of the text.
 */
export function factsOf(
  plan: Plan,
  places: readonly Place[],
  clauses: readonly PlanClause[],
): Facts {
  const ids = new Set(clauses.map(({ id }) => id));
  return {
    places: places
      .map((place) => ({
        name: place.name,
        clauses: clauses.filter(({ text }) => placesIn(text, [place]).length > 0),
      }))
      .filter((mention) => mention.clauses.length > 0),
    deadlines: plan.deadlines.filter(({ clause }) => ids.has(clause)),
    citations: plan.citations.filter(({ clause }) => ids.has(clause)),
  };
}
