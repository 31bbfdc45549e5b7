/** A clause with what search needs to show, filter and check it. */
export interface SearchClause {
  id: string;
  kind: string;
  /** Verbatim. */
  text: string;
  /** 三（一）1.; empty outside the numbering. */
  place: string;
  /** The number of the sentence within its place. */
  sentence?: number;
  /** The id of its task. */
  task?: string;
  /** Names of the units that answer for its task. Only the first clause of a task on a page has them. */
  units?: string[];
  places?: string[];
  /** The dates that it sets, in its own words: 2019年底. */
  deadlines?: string[];
  /** Those of its dates at which the text only aims (力争). */
  aimed?: string[];
  /** Whether it can be ticked although it is no measure: a heading that is its whole task, or a row of a table. */
  item?: true;
}

export interface SearchPage {
  /** From the site's root: `hubei-2018-xinxi-xiaofei/3-1/`. */
  address: string;
  plan: string;
  /** The heading that the page is about, or the plan's title. */
  title: string;
  /** The heading of its chapter; empty on the overview. */
  chapter: string;
  clauses: SearchClause[];
}

/** Tables that lead from other ways of writing a word to the way in which the text writes it. */
export interface Roads {
  /** Traditional characters, each followed by its simplified one: 費费消消. */
  traditional: string;
  /** Syllable → the characters in the texts that can be read so. */
  pinyin: Record<string, string>;
  /** Different names of one thing, normalised, for all plans: the list in terms.yaml. */
  names: string[][];
  units: RegionNames[];
}

/** Names of the units of a region. 湖北省科技厅 is the 省科技厅 in that region's plans, but not in others. */
export interface RegionNames {
  /** Ids of the region's plans. */
  plans: string[];
  /** The names of each unit, normalised. */
  names: string[][];
}

/** A unit, with all the names by which people search for it. */
export interface SearchUnit {
  /** The region whose plans name it. Only these plans are meant. */
  region: string;
  name: string;
  /** The last part of the address of its page. */
  slug: string;
  /** Normalised, the name in the texts first. */
  names: string[];
}

export interface SearchPlace {
  /** 恩施土家族苗族自治州 */
  name: string;
  /** 恩施 */
  short: string;
  /** The prefecture of a county; empty for a prefecture, and for a place in none. */
  within: string;
}

/** A file `search/places-<region>.json`. */
export interface RegionPlaces {
  /** The region's own name: 湖北省; empty for a region without a table. */
  name: string;
  places: SearchPlace[];
}

/** What is used for a region without a table of places. */
export const NO_PLACES: RegionPlaces = { name: '', places: [] };

/** A plan, with its pages if the whole site is small. Otherwise its pages are in `search/<plan>.json`. */
export interface SearchPlan {
  id: string;
  /** Its name in contents and tabs. */
  title: string;
  /** The region whose units and places its text names. */
  region: string;
  pages: SearchPage[] | null;
}

/** The file `search/clauses.json`, in which typed words are found. */
export interface SearchIndex {
  plans: SearchPlan[];
  /** Beginnings of the names of units and places. Words that begin otherwise are no such names. */
  heads: string[];
}

/** The file `search/roads.json`: what else a search needs. It is loaded once the clauses are there. */
export interface RoadsFile {
  roads: Roads;
  units: SearchUnit[];
}

/**
 * Makes a reader of fetched data. The same build made data and script, so the outer form is enough to tell the data
 * from a host's error page.
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
 * Reads the pages of one plan from fetched data.
 *
 * @throws SyntaxError if it is something else.
 */
export function readPages(data: unknown): SearchPage[] {
  if (Array.isArray(data)) return data;
  throw new SyntaxError('This file of search/ holds no pages');
}
