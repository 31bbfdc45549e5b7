import { FACETS } from './facets.ts';
import type { Filters } from './facets.ts';

export interface Asked {
  term: string;
  filters: Filters;
}

/** Reads an address: ?q=…&unit=…. Parameters that are not known are ignored. */
export function readAsked(fields: URLSearchParams): Asked {
  const filters: Filters = {};
  for (const facet of FACETS) {
    const value = fields.get(facet) ?? '';
    if (value !== '') filters[facet] = value;
  }
  return { term: fields.get('q') ?? '', filters };
}

/** The parameters of an address for a search; '' if nothing is searched for. */
export function writeAsked({ term, filters }: Asked): string {
  return term === '' ? '' : new URLSearchParams({ q: term, ...filters }).toString();
}
