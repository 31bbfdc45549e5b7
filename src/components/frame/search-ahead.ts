/** Asks for what the first results of a search need before search is opened. Loaded once the page is painted. */
import { askAhead, hint } from '../base/ask-ahead.ts';

// What follows the results is asked for once the clauses are there.
askAhead('[data-open-search]', SEARCH_FILES, () => {
  const { root = './' } = document.documentElement.dataset;
  hint('preload', `${root}search/clauses.json`);
});
