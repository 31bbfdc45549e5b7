/**
 * The list of results from which a page was opened. It feeds the bar that leads through the results, and search
 * when somebody comes back.
 */
import type { Asked } from '../../search/index.ts';
import { isRecord } from '../../outside/records.ts';

/** Stored for this tab only, until it is closed. */
const KEY = 'taizhang-hits:v1';

/** A list of results, as links. */
export interface Hits {
  term: string;
  /** The full addresses of the results, in the order of the list. */
  links: string[];
}

function isHits(data: unknown): data is Hits {
  return isRecord(data) && typeof data['term'] === 'string' && Array.isArray(data['links']);
}

/** Stores the list from which a result is opened. If it cannot be stored, the opened page has no bar. */
export function keepHits(hits: Hits): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(hits));
  } catch {
    // Storage is full or forbidden.
  }
}

/** The list from which a result was opened last; undefined if there is none. */
export function keptHits(): Hits | undefined {
  try {
    const hits: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isHits(hits) ? hits : undefined;
  } catch {
    return undefined;
  }
}

/** The search on a page, and how far its list was scrolled. */
export interface Left extends Asked {
  top: number;
}

function isLeft(data: unknown): data is Left {
  return isRecord(data) && typeof data['term'] === 'string' && isRecord(data['filters']);
}

/** Notes the search in this entry of the browser's history, for a reader who comes back. Undefined removes the note. */
export function noteLeft(search: Left | undefined): void {
  history.replaceState(search === undefined ? null : { search }, '');
}

/** The search noted in this entry of the browser's history; undefined if there is none. */
export function cameBackTo(): Left | undefined {
  const state: unknown = history.state;
  const left = isRecord(state) ? state['search'] : undefined;
  return isLeft(left) ? left : undefined;
}
