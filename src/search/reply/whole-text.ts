import type { SearchClause, SearchPage } from '../clauses.ts';
import { normalise } from '../normalise.ts';
import type { Normalised } from '../normalise.ts';

/** A clause, and its page. */
export interface Placed {
  page: SearchPage;
  clause: SearchClause;
}

/** A stretch of one clause: offsets in its verbatim text, without `to`. */
export interface Stretch extends Placed {
  from: number;
  to: number;
}

/** The whole text of a plan in normalised form, with the way back to its clauses. */
export interface WholeText {
  plan: string;
  /** The normalised clauses, with nothing between. */
  text: string;
  clauses: readonly Placed[];
  starts: readonly number[];
}

const texts = new WeakMap<SearchPage, WholeText>();
const shapes = new WeakMap<SearchClause, Normalised>();

/** The normalised form of a clause. It is kept, since it is needed often. */
export function shapeOf(clause: SearchClause): Normalised {
  const known = shapes.get(clause) ?? normalise(clause.text);
  shapes.set(clause, known);
  return known;
}

function join(plan: string, pages: readonly SearchPage[]): WholeText {
  const clauses = pages.flatMap((page) => page.clauses.map((clause) => ({ page, clause })));
  const starts: number[] = [];
  let text = '';
  for (const { clause } of clauses) {
    starts.push(text.length);
    text += shapeOf(clause).text;
  }
  return { plan, text, clauses, starts };
}

/** The texts of the plans to which these pages belong, in order. */
export function wholeTexts(pages: readonly SearchPage[]): WholeText[] {
  const byPlan = new Map<string, SearchPage[]>();
  for (const page of pages) {
    const own = byPlan.get(page.plan);
    if (own === undefined) byPlan.set(page.plan, [page]);
    else own.push(page);
  }
  return [...byPlan].flatMap(([plan, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const text = texts.get(first) ?? join(plan, own);
    texts.set(first, text);
    return [text];
  });
}

/** The index of the clause at a place of the text. */
export function clauseAt({ starts }: WholeText, place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The stretches of clauses that make up a stretch of the text; none is empty.
 *
 * @param from In units of `text`.
 * @param to The place after the last unit.
 */
export function stretchesOf(whole: WholeText, from: number, to: number): Stretch[] {
  const found: Stretch[] = [];
  for (let at = clauseAt(whole, from); at < whole.clauses.length; at += 1) {
    const [start = 0, placed] = [whole.starts[at], whole.clauses[at]];
    if (start >= to || placed === undefined) break;
    const { starts, ends, text } = shapeOf(placed.clause);
    const first = Math.max(0, from - start);
    const last = Math.min(text.length, to - start) - 1;
    if (last < first) continue;
    found.push({ ...placed, from: starts[first] ?? 0, to: ends[last] ?? 0 });
  }
  return found;
}

/** All places of the text that hold a run, which is normalised and not empty. */
export function runsIn({ text }: WholeText, run: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + 1)) places.push(at);
  return places;
}
