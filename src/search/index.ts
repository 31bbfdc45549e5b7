/**
 * Search: what counts as the same (normalise), what is typed (query), the clauses as search has them
 * (clauses), which of them are found and where (match), Pagefind (engine), and the one search of a
 * site (client).
 */
export { readPages, searchPages } from './clauses.ts';
export type { SearchClause, SearchPage } from './clauses.ts';
export { browserDoor, createSearch, MissingError } from './client.ts';
export type { Search, SearchDoor, SearchState, SearchTrouble } from './client.ts';
export { pagefindEngine } from './engine.ts';
export type { Engine, Pagefind } from './engine.ts';
export { find, queryFor } from './match.ts';
export type { Hit, PageHits, Result } from './match.ts';
export { normalise, rangesOf, spaced } from './normalise.ts';
export type { Normalised } from './normalise.ts';
