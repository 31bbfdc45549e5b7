/** The list of results that a page was opened from: for the bar that leads through it, and for coming back. */
import type { Asked } from '../../search/index.ts';
import { isRecord } from '../../text/records.ts';

/** In this tab alone, until it is closed. */
const KEY = 'taizhang-hits:v1';

/** A list of results, as links. */
export interface Hits {
  term: string;
  /** Addresses of the results, whole, in the order of the list. */
  links: string[];
}

function isHits(data: unknown): data is Hits {
  return isRecord(data) && typeof data['term'] === 'string' && Array.isArray(data['links']);
}

/** Keeps the list from which a result is opened; where nothing can be kept, there is no bar. */
export function keepHits(hits: Hits): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(hits));
  } catch {
    // Storage that is full or forbidden.
  }
}

/** The list from which a result was opened last; undefined where there is none. */
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

/** Notes, in the entry of the browser's history, what one comes back to; undefined for nothing. */
export function noteLeft(search: Left | undefined): void {
  history.replaceState(search === undefined ? null : { search }, '');
}

/** The search that one has come back to; undefined if none. */
export function cameBackTo(): Left | undefined {
  const state: unknown = history.state;
  const left = isRecord(state) ? state['search'] : undefined;
  return isLeft(left) ? left : undefined;
}
