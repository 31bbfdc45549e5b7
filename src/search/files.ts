import { NO_PLACES, readIndex, readPages, readPlaces, readRoads } from './clauses.ts';
import type { RoadsFile, SearchIndex, SearchPage, SearchPlan } from './clauses.ts';
import { canCompile } from './engine.ts';
import type { Pagefind } from './engine.ts';
import type { Region } from './reply/reply.ts';

/** Why there is no search, or why it goes another way. Words for them are in `src/text`. */
export type SearchTrouble = 'pagefindUnavailable' | 'indexMissing' | 'network' | 'dev' | 'broken';

/** The browser does this for search; given in, so that a test can play it. */
export interface SearchDoor {
  /** Address of the site's root, with a slash at its end. */
  root: string;
  fetchJson: (address: string) => Promise<unknown>;
  /** Absent where the clauses are all there is: one file has no folder of an index. */
  importPagefind: ((address: string) => Promise<Pagefind>) | undefined;
  canCompile: () => boolean;
  isDev: boolean;
  /** The plan that is being read. */
  plan: string | undefined;
  /** Beginnings of the names that the page itself knows; all of them come with the index. */
  heads: readonly string[];
}

/** A file that is not there. */
export class MissingError extends Error {}

/** The index, or a part of it, could not be had; the message says why. */
export class LoadError extends Error {
  readonly trouble: SearchTrouble;

  constructor(trouble: SearchTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** The browser's own fetch and import. */
export function browserDoor(
  root: string,
  isDev: boolean,
  plan?: string,
  heads: SearchDoor['heads'] = [],
): SearchDoor {
  return {
    root,
    isDev,
    plan,
    heads,
    canCompile,
    fetchJson: async (address) => {
      const response = await fetch(address);
      if (!response.ok) throw new MissingError(address);
      return response.json();
    },
    importPagefind: (address) => import(/* @vite-ignore */ address),
  };
}

function whyNot(door: SearchDoor, error: unknown): SearchTrouble {
  if (door.isDev) return 'dev';
  return error instanceof MissingError || error instanceof SyntaxError ? 'indexMissing' : 'network';
}

/** The files of a site's search. */
export interface SiteFiles {
  /** The index; a promise that fails is asked for again. */
  index: () => Promise<SearchIndex>;
  /** Asks anew for all that was asked for before a failure and has not come: it may fail as well. */
  askAnew: () => void;
  /** A search needs this besides. */
  roads: () => Promise<RoadsFile>;
  /** The pages of a plan: of the index, or of the plan's own file. */
  pagesOf: (plan: SearchPlan) => Promise<readonly SearchPage[]>;
  /** Pages of the plans of a large site that have been read, until the browser leaves the page. */
  read: ReadonlyMap<string, readonly SearchPage[]>;
  /**
   * The regions of the plans, with their places if these are asked for; where a table cannot be had, clauses
   * answer all the same.
   */
  regionsOf: (index: SearchIndex, withPlaces: boolean) => Promise<Region[]>;
}

/** Fetches the files of a site's search; throws LoadError where one cannot be had. */
export function siteFiles(door: SearchDoor): SiteFiles {
  const load = async <Data>(file: string, reader: (data: unknown) => Data): Promise<Data> => {
    try {
      return reader(await door.fetchJson(door.root + file));
    } catch (error) {
      throw new LoadError(whyNot(door, error));
    }
  };
  const here = new Map<string, Promise<unknown>>();
  let pending = new Map<string, Promise<unknown>>();
  /** Each file is asked for once, and again after it could not be had. */
  const once = <Data>(file: string, reader: (data: unknown) => Data): Promise<Data> => {
    const asked = pending;
    const known = here.get(file) ?? asked.get(file);
    // A file has one reader.
    if (known !== undefined) return known as Promise<Data>;
    const value = load(file, reader);
    asked.set(file, value);
    value.then(
      () => here.set(file, value),
      () => asked.delete(file),
    );
    return value;
  };
  const roads = () => once('search/roads.json', readRoads);
  const read = new Map<string, readonly SearchPage[]>();
  return {
    read,
    askAnew: () => {
      pending = new Map();
    },
    index: () => once('search/clauses.json', readIndex),
    roads,
    pagesOf: async ({ id, pages }) => {
      const found = pages ?? read.get(id) ?? (await once(`search/${id}.json`, readPages));
      if (pages === null) read.set(id, found);
      return found;
    },
    regionsOf: async ({ plans }, withPlaces) => {
      const rest = roads();
      const regions = [...new Set(plans.map(({ region }) => region))];
      const tables = regions.map((region) =>
        withPlaces
          ? once(`search/places-${region}.json`, readPlaces).catch(() => NO_PLACES)
          : Promise.resolve(NO_PLACES),
      );
      const { units } = await rest;
      return Promise.all(
        regions.map(async (region, at) => ({
          plans: plans.flatMap((plan) => (plan.region === region ? plan.id : [])),
          units: units.filter((unit) => unit.region === region),
          places: (await tables[at]) ?? NO_PLACES,
        })),
      );
    },
  };
}
