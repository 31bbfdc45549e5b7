import { NO_PLACES, readIndex, readPages, readPlaces, readRoads } from './clauses.ts';
import type { RoadsFile, SearchIndex, SearchPage, SearchPlan } from './clauses.ts';
import { canCompile } from './engine.ts';
import type { Pagefind } from './engine.ts';
import type { Region } from './reply/reply.ts';

/** Why there is no search, or only one of another kind. `src/text` has the sentences. */
export type SearchTrouble = 'pagefindUnavailable' | 'indexMissing' | 'network' | 'dev' | 'broken';

/** What the browser does for search. It is passed in, so that a test can replace it. */
export interface SearchDoor {
  /** Address of the site's root, with a slash at its end. */
  root: string;
  fetchJson: (address: string) => Promise<unknown>;
  /** Undefined if there are only the clauses: a site in one file has no folder for an index. */
  importPagefind: ((address: string) => Promise<Pagefind>) | undefined;
  canCompile: () => boolean;
  isDev: boolean;
  /** The plan that is being read. */
  plan: string | undefined;
  /** Beginnings of the names that the page itself knows. All others come with the index. */
  heads: readonly string[];
}

/** A file that is not there. */
export class MissingError extends Error {}

/** The index, or a part of it, could not be loaded. The message says why. */
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
  /** The index. If it could not be loaded, it is requested again. */
  index: () => Promise<SearchIndex>;
  /** Makes new requests for all files that were requested before a failure and have not come: they may fail as well. */
  askAnew: () => void;
  /** What a search needs besides the index. */
  roads: () => Promise<RoadsFile>;
  /** The pages of a plan, from the index or from the plan's own file. */
  pagesOf: (plan: SearchPlan) => Promise<readonly SearchPage[]>;
  /** The pages of a large site's plans that have been read since the page was opened. */
  read: ReadonlyMap<string, readonly SearchPage[]>;
  /**
   * The regions of the plans, with their places if these are wanted. If a table of places cannot be loaded, the clauses
   * still answer.
   */
  regionsOf: (index: SearchIndex, withPlaces: boolean) => Promise<Region[]>;
}

/** Loads the files of a site's search. Throws LoadError if one cannot be loaded. */
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
  /** Requests each file once, and again only after it could not be loaded. */
  const once = <Data>(file: string, reader: (data: unknown) => Data): Promise<Data> => {
    const asked = pending;
    const known = here.get(file) ?? asked.get(file);
    // Each file is always read by the same reader.
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
