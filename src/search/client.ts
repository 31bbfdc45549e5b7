import { atom } from 'nanostores';
import type { ReadableAtom } from 'nanostores';
import { answer } from './answer.ts';
import type { Answer, Source } from './answer.ts';
import { readIndex, readPages } from './clauses.ts';
import type { SearchIndex, SearchPage, SearchPlan } from './clauses.ts';
import { canCompile, pagefindEngine } from './engine.ts';
import type { Engine, Pagefind } from './engine.ts';

/** Why there is no search, or why it goes another way. Words for them are in `src/text`. */
export type SearchTrouble = 'pagefindUnavailable' | 'indexMissing' | 'network' | 'dev' | 'broken';

export interface SearchState {
  /** `idle` before anything is typed; `unavailable` if the clauses cannot be had. */
  status: 'idle' | 'loading' | 'ready' | 'unavailable';
  /** As typed. */
  term: string;
  /** What answered: Pagefind's index, or the clauses alone. */
  engine: 'pagefind' | 'clauses';
  trouble: SearchTrouble | undefined;
  answer: Answer | undefined;
  /** Whether plans of a large site are still being read: the answer is not yet whole. */
  isPartial: boolean;
}

/** What the browser does for search; given in, so that a test can play it. */
export interface SearchDoor {
  /** Address of the site's root, with a slash at its end. */
  root: string;
  fetchJson: (address: string) => Promise<unknown>;
  /** Absent where the clauses are all there is: one file has no folder of an index. */
  importPagefind: ((address: string) => Promise<Pagefind>) | undefined;
  canCompile: () => boolean;
  isDev: boolean;
}

export interface Search {
  $state: ReadableAtom<SearchState>;
  /** Searches for what is typed; an answer that comes late never replaces a newer one. */
  search: (term: string) => Promise<void>;
}

/** A file that is not there. */
export class MissingError extends Error {}

/** The index, or a part of it, could not be had; the message says why. */
class LoadError extends Error {
  readonly trouble: SearchTrouble;

  constructor(trouble: SearchTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

const IDLE: SearchState = {
  status: 'idle',
  term: '',
  engine: 'clauses',
  trouble: undefined,
  answer: undefined,
  isPartial: false,
};

/** So many plans of a large site are read before anything is shown; the others follow. */
const FIRST_PLANS = 10;

/** The browser's own fetch and import. */
export function browserDoor(root: string, isDev: boolean): SearchDoor {
  return {
    root,
    isDev,
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

async function startEngine(door: SearchDoor): Promise<Engine | undefined> {
  if (door.importPagefind === undefined || !door.canCompile()) return undefined;
  try {
    const folder = `${door.root}pagefind/`;
    return await pagefindEngine(await door.importPagefind(`${folder}pagefind.js`), folder);
  } catch {
    // Said as `pagefindUnavailable`, with the answer from the clauses.
    return undefined;
  }
}

/** Keeps what a function returned; a promise that fails is forgotten, so that it is asked for again. */
function remembered<Value>(load: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return async (key) => {
    const value = known.get(key) ?? load(key);
    known.set(key, value);
    try {
      return await value;
    } catch (error) {
      known.delete(key);
      throw error;
    }
  };
}

/**
 * One search of a site. On a small site its clauses, one small file, answer; on a large one Pagefind's index
 * says whose clauses have to be fetched. Both give the same clauses, since the same matcher reads the
 * clauses' own words.
 */
export function createSearch(door: SearchDoor): Search {
  const $state = atom<SearchState>(IDLE);
  let starting: Promise<Engine | undefined> | undefined;
  let asked = 0;
  const load = async <Data>(file: string, read: (data: unknown) => Data): Promise<Data> => {
    try {
      return read(await door.fetchJson(door.root + file));
    } catch (error) {
      throw new LoadError(whyNot(door, error));
    }
  };
  const fetchIndex = remembered((file) => load(file, readIndex));
  const fetchPages = remembered((file) => load(file, readPages));
  /** Pages of the plans of a large site that have been read, until the browser leaves the page. */
  const read = new Map<string, readonly SearchPage[]>();

  const pagesOf = async ({ id, pages }: SearchPlan): Promise<readonly SearchPage[]> => {
    const found = pages ?? read.get(id) ?? (await fetchPages(`search/${id}.json`));
    if (pages === null) read.set(id, found);
    return found;
  };

  /** Looks into the plans that the engine names, at most so many; without an engine into all. */
  const sourceOf = ({ plans }: SearchIndex, engine?: Engine, most = Infinity): Source => {
    const here = plans.flatMap(({ id, pages }) => pages ?? read.get(id) ?? []);
    const isWhole = plans.every(({ id, pages }) => pages !== null || read.has(id));
    return {
      here,
      isWhole,
      holding: async (words) => {
        const named = words.length === 0 ? undefined : await engine?.(words);
        const looked = plans.filter(({ id }) => named?.has(id) ?? true).slice(0, most);
        return (await Promise.all(looked.map(pagesOf))).flat();
      },
    };
  };

  const byEngine = async (
    term: string,
    index: SearchIndex,
    most?: number,
  ): Promise<Answer | undefined> => {
    starting ??= startEngine(door);
    try {
      const engine = await starting;
      return engine && (await answer(term, sourceOf(index, engine, most), index.roads));
    } catch (error) {
      if (error instanceof LoadError) throw error;
      // An index that breaks while it is read is no engine any more.
      starting = Promise.resolve(undefined);
      return undefined;
    }
  };

  const search = async (term: string): Promise<void> => {
    const request = (asked += 1);
    const show = (part: Partial<SearchState>): void => {
      if (request === asked) $state.set({ ...IDLE, term, ...part });
    };
    if (term.trim() === '') {
      show({});
      return;
    }
    if ($state.get().status !== 'ready') show({ status: 'loading' });
    try {
      const index = await fetchIndex('search/clauses.json');
      const source = sourceOf(index);
      const byClauses = (): Promise<Answer> => answer(term, source, index.roads);
      const first = await (source.isWhole ? byClauses() : byEngine(term, index, FIRST_PLANS));
      if (first !== undefined) {
        show({ status: 'ready', answer: first, isPartial: !source.isWhole });
      }
      // All that there is has been read: an engine could add nothing.
      if (source.isWhole) return;
      const found = await byEngine(term, index);
      if (found !== undefined) show({ status: 'ready', engine: 'pagefind', answer: found });
      else show({ status: 'ready', trouble: 'pagefindUnavailable', answer: await byClauses() });
    } catch (error) {
      show({
        status: 'unavailable',
        trouble: error instanceof LoadError ? error.trouble : 'broken',
      });
      if (!(error instanceof LoadError)) throw error;
    }
  };

  return { $state, search };
}
