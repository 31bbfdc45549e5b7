import type { Place } from '../shapes/schemas.ts';
import type { Plan, PlanCitation, PlanClause, PlanDeadline } from './plan-schema.ts';

export interface Mention {
  name: string;
  clauses: PlanClause[];
}

/** The places, deadlines and documents that some clauses name, with the clauses that name them. */
export interface Facts {
  places: Mention[];
  deadlines: PlanDeadline[];
  citations: PlanCitation[];
}

/** The text without those words that contain the name of a place, but are not about it. */
function withoutExceptions(text: string, place: Place): string {
  return place.except.reduce((rest, words) => rest.replaceAll(words, ''), text);
}

/** The names of the places that a text is about, in the order of places.yaml. */
export function placesNamedIn(text: string, places: readonly Place[]): string[] {
  return places
    .filter((place) => withoutExceptions(text, place).includes(place.name))
    .map(({ name }) => name);
}

/**
 * Collects the places, deadlines and documents that some of a plan's clauses name.
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
        clauses: clauses.filter(({ text }) => placesNamedIn(text, [place]).length > 0),
      }))
      .filter((mention) => mention.clauses.length > 0),
    deadlines: plan.deadlines.filter(({ clause }) => ids.has(clause)),
    citations: plan.citations.filter(({ clause }) => ids.has(clause)),
  };
}
