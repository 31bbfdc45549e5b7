import type { SearchPage } from './clauses.ts';
import type { PageHits } from './match.ts';
import { normalise } from './normalise.ts';
import { runsIn, stretchesOf, wholeTexts } from './reply/whole-text.ts';
import type { Stretch } from './reply/whole-text.ts';

/** Stretches of clauses as hits, page by page. All stretches of a clause are one hit. */
function asHits(stretches: readonly Stretch[]): PageHits[] {
  const pages = new Map<SearchPage, PageHits>();
  for (const { page, clause, from, to } of stretches) {
    const on = pages.get(page) ?? { page, hits: [] };
    pages.set(page, on);
    const hit = on.hits.find((one) => one.clause === clause);
    const word = normalise(clause.text.slice(from, to)).text;
    if (hit === undefined) on.hits.push({ clause, words: [word], ranges: [[from, to]] });
    else hit.ranges?.push([from, to]);
  }
  return [...pages.values()];
}

/**
 * The clauses that together hold a run, each with its part of it.
 *
 * @param run Normalised, not empty; no clause holds it whole.
 */
export function findAcross(run: string, pages: readonly SearchPage[]): PageHits[] {
  return wholeTexts(pages).flatMap((whole) =>
    asHits(runsIn(whole, run).flatMap((at) => stretchesOf(whole, at, at + run.length))),
  );
}
