/** One clause as search shows, filters and checks it. */
export interface SearchClause {
  id: string;
  kind: string;
  /** Verbatim. */
  text: string;
  /** 三（一）1.; empty outside the numbering. */
  place: string;
  /** Which sentence of its place it is. */
  sentence?: number;
  /** The task it belongs to. */
  task?: string;
  /** Names of the units that answer for its task. */
  units?: string[];
  /** Names of the places it speaks of. */
  places?: string[];
  /** Dates that it sets, in its words: 2019年底. */
  deadlines?: string[];
  /** Whether it is ticked though it is no measure: a heading that is all its task has, a row of a table. */
  item?: true;
}

/** One page with its clauses in the order of the text. */
export interface SearchPage {
  /** From the site's root: `hubei-2018-xinxi-xiaofei/3-1/`. */
  address: string;
  plan: string;
  /** The heading the page is about, or the plan's title. */
  title: string;
  /** The heading of its chapter; empty on the overview. */
  chapter: string;
  clauses: SearchClause[];
}

/** What leads from other ways to write a word to the way it is written in the text. */
export interface Roads {
  /** Traditional characters, each followed by its simplified one: 費费消消. */
  traditional: string;
  /** Syllable → the characters of the texts that can be read so. */
  pinyin: Record<string, string>;
  /** Names of one thing, normalised: of a unit, or of what terms.yaml lists. */
  names: string[][];
}

/** A plan, and its pages where the whole site is small; else they are in `search/<plan>.json`. */
export interface SearchPlan {
  id: string;
  pages: SearchPage[] | null;
}

/** `search/clauses.json`. */
export interface SearchIndex {
  plans: SearchPlan[];
  roads: Roads;
}

function isIndex(data: unknown): data is SearchIndex {
  return typeof data === 'object' && data !== null && 'plans' in data && 'roads' in data;
}

/**
 * The index from fetched data. It is made by the same build as this script, so that its outer shape
 * is enough to tell it from a host's error page.
 *
 * @throws SyntaxError if it is something else.
 */
export function readIndex(data: unknown): SearchIndex {
  if (isIndex(data)) return data;
  throw new SyntaxError('search/clauses.json holds no index');
}

/**
 * The pages of one plan from fetched data.
 *
 * @throws SyntaxError if it is something else.
 */
export function readPages(data: unknown): SearchPage[] {
  if (Array.isArray(data)) return data;
  throw new SyntaxError('This file of search/ holds no pages');
}
