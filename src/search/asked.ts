import { FACETS } from './facets.ts';
import type { Filters } from './facets.ts';

export interface Asked {
  term: string;
  filters: Filters;
}

/** Reads an address: ?q=…&unit=…; all that it does not know is left aside. */
export function readAsked(fields: URLSearchParams): Asked {
  const filters: Filters = {};
  for (const facet of FACETS) {
    const value = fields.get(facet) ?? '';
    if (value !== '') filters[facet] = value;
  }
  return { term: fields.get('q') ?? '', filters };
}

/** The address of what is asked for; '' where nothing is looked for. */
export function writeAsked({ term, filters }: Asked): string {
  return term === '' ? '' : new URLSearchParams({ q: term, ...filters }).toString();
}
