import { atom } from 'nanostores';
import type { ReadableAtom } from 'nanostores';
import { readPages } from './clauses.ts';
import type { SearchPage } from './clauses.ts';
import { canCompile, pagefindEngine } from './engine.ts';
import type { Engine, Pagefind } from './engine.ts';
import { find, queryFor } from './match.ts';
import type { Result } from './match.ts';

/** Why there is no search, or why it goes another way. Words for them are in `src/text`. */
export type SearchTrouble = 'pagefindUnavailable' | 'indexMissing' | 'network' | 'dev';

export interface SearchState {
  /** `idle` before anything is typed; `unavailable` if the clauses cannot be had. */
  status: 'idle' | 'loading' | 'ready' | 'unavailable';
  /** As typed. */
  term: string;
  /** What answered: Pagefind's index, or the clauses alone. */
  engine: 'pagefind' | 'clauses';
  trouble: SearchTrouble | undefined;
  result: Result | undefined;
}

/** What the browser does for search; given in, so that a test can play it. */
export interface SearchDoor {
  /** Address of the site's root, with a slash at its end. */
  root: string;
  fetchJson: (address: string) => Promise<unknown>;
  importPagefind: (address: string) => Promise<Pagefind>;
  canCompile: () => boolean;
  isDev: boolean;
}

export interface Search {
  $state: ReadableAtom<SearchState>;
  /** Searches for what is typed; an answer that comes late never replaces a newer one. */
  search: (term: string) => Promise<void>;
}

/** A page that is not there. */
export class MissingError extends Error {}

const IDLE: SearchState = {
  status: 'idle',
  term: '',
  engine: 'clauses',
  trouble: undefined,
  result: undefined,
};

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
  if (!door.canCompile()) return undefined;
  try {
    const folder = `${door.root}pagefind/`;
    return await pagefindEngine(await door.importPagefind(`${folder}pagefind.js`), folder);
  } catch {
    // Said as `pagefindUnavailable`, with the answer from the clauses.
    return undefined;
  }
}

/**
 * One search of a site. The clauses, one small file, answer at once; Pagefind's index answers when it
 * is there. Both give the same clauses, since the same matcher reads the clauses' own words.
 */
export function createSearch(door: SearchDoor): Search {
  const $state = atom<SearchState>(IDLE);
  let loading: Promise<SearchPage[]> | undefined;
  let starting: Promise<Engine | undefined> | undefined;
  let asked = 0;

  const load = async (): Promise<SearchPage[]> => {
    loading ??= door.fetchJson(`${door.root}search/clauses.json`).then(readPages);
    try {
      return await loading;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };

  const byEngine = async (
    term: string,
    pages: readonly SearchPage[],
  ): Promise<Result | undefined> => {
    starting ??= startEngine(door);
    try {
      const engine = await starting;
      if (engine === undefined) return undefined;
      return find(term, pages, await engine(queryFor(term, pages).words));
    } catch {
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
    if (loading === undefined) show({ status: 'loading' });
    try {
      const pages = await load();
      show({ status: 'ready', result: find(term, pages) });
      const result = await byEngine(term, pages);
      if (result !== undefined) show({ status: 'ready', engine: 'pagefind', result });
      else show({ status: 'ready', trouble: 'pagefindUnavailable', result: find(term, pages) });
    } catch (error) {
      show({ status: 'unavailable', trouble: whyNot(door, error) });
    }
  };

  return { $state, search };
}
