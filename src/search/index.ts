/**
 * Search: what counts as the same (normalise), what is typed (query), the clauses as search has them
 * (clauses; pages makes them at build), which of them are found and where (match), other ways to write
 * a word (roads, numerals, pinyin), what is nearest (nearest), what these may cost (budget), all that a
 * search says (answer), what
 * filters it (facets), what an address asks (asked), Pagefind (engine), and the one search of a site (client).
 */
export { answer } from './answer.ts';
export type { Answer, Approximate, Source } from './answer.ts';
export { Budget, MOST_SIGNS, MOST_STEPS } from './budget.ts';
export type { Left } from './budget.ts';
export { readAsked, writeAsked } from './asked.ts';
export type { Asked } from './asked.ts';
export { readIndex } from './clauses.ts';
export type { Roads, SearchClause, SearchIndex, SearchPage } from './clauses.ts';
export { browserDoor, createSearch, MissingError } from './client.ts';
export type { Search, SearchDoor, SearchState, SearchTrouble } from './client.ts';
export { pagefindEngine } from './engine.ts';
export type { Engine, Pagefind } from './engine.ts';
export { countsOf, FACETS, filterPages, withFilter } from './facets.ts';
export type { Facet, Filters, MarkOf } from './facets.ts';
export { countHits, foundIn, rangesIn, stands } from './match.ts';
export type { Hit, PageHits, Result } from './match.ts';
export { normalise, rangesOf, spaced } from './normalise.ts';
export type { Normalised } from './normalise.ts';
export { searchPages } from './pages.ts';
export { literalQuery, wordsQuery } from './query.ts';
export type { Query } from './query.ts';
