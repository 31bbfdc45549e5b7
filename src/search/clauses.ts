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
  places?: string[];
  /** Dates that it sets, in its words: 2019年底. */
  deadlines?: string[];
  /** The dates among these that the text only aims at (力争). */
  aimed?: string[];
  /** Whether it is ticked though it is no measure: a heading that is all its task has, a row of a table. */
  item?: true;
}

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

/** The tables that lead from other ways to write a word to the way it is written in the text. */
export interface Roads {
  /** Traditional characters, each followed by its simplified one: 費费消消. */
  traditional: string;
  /** Syllable → the characters of the texts that can be read so. */
  pinyin: Record<string, string>;
  /** Names of one thing, normalised, in whatever plan: what terms.yaml lists. */
  names: string[][];
  units: RegionNames[];
}

/** Names of the units of a region: 湖北省科技厅 is the 省科技厅 of its plans, and of no other's. */
export interface RegionNames {
  /** Ids of the region's plans. */
  plans: string[];
  /** Names of one unit, normalised. */
  names: string[][];
}

/** A unit by all the names that people look for it by. */
export interface SearchUnit {
  /** The region whose plans name it; it counts in these only. */
  region: string;
  name: string;
  /** The last part of the address of its page. */
  slug: string;
  /** Normalised, its own name first. */
  names: string[];
}

export interface SearchPlace {
  /** 恩施土家族苗族自治州 */
  name: string;
  /** 恩施 */
  short: string;
  /** The prefecture of a county; empty for a prefecture itself, and for what is under none. */
  within: string;
}

/** `search/places-<region>.json`. */
export interface RegionPlaces {
  /** The region's own name: 湖北省; empty for one that no table has. */
  name: string;
  places: SearchPlace[];
}

/** The places of a region that no table has. */
export const NO_PLACES: RegionPlaces = { name: '', places: [] };

/** A plan, and its pages where the whole site is small; else they are in `search/<plan>.json`. */
export interface SearchPlan {
  id: string;
  /** Its name in contents and tabs. */
  title: string;
  /** The region whose units and places it speaks of. */
  region: string;
  pages: SearchPage[] | null;
}

/** `search/clauses.json`: from it what stands in the text as typed is found. */
export interface SearchIndex {
  plans: SearchPlan[];
  /** Beginnings of names of units and places: words that begin otherwise are none of them. */
  heads: string[];
}

/** `search/roads.json`: what a search needs besides, asked for once the clauses are there. */
export interface RoadsFile {
  roads: Roads;
  units: SearchUnit[];
}

/**
 * Reads fetched data. It is made by the same build as this script, so that its outer shape is enough to tell it from a
 * host's error page.
 *
 * @throws SyntaxError if it is something else.
 */
function readerOf<File extends object>(...names: readonly (keyof File & string)[]) {
  const isFile = (data: unknown): data is File =>
    typeof data === 'object' &&
    data !== null &&
    names.every((name) => Object.keys(data).includes(name));
  return (data: unknown): File => {
    if (isFile(data)) return data;
    throw new SyntaxError(`This file of search/ holds no ${names.join()}`);
  };
}

export const readIndex = /* @__PURE__ */ readerOf<SearchIndex>('plans', 'heads');
export const readRoads = /* @__PURE__ */ readerOf<RoadsFile>('roads');
export const readPlaces = /* @__PURE__ */ readerOf<RegionPlaces>('places');

/**
 * The pages of one plan from fetched data.
 *
 * @throws SyntaxError if it is something else.
 */
export function readPages(data: unknown): SearchPage[] {
  if (Array.isArray(data)) return data;
  throw new SyntaxError('This file of search/ holds no pages');
}
