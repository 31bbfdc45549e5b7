/**
 * A pack: many entries as one text that takes less room. Entries repeat much of each other, so a run of characters that
 * came before is replaced by its length and its distance. The code that reads packs (unpack.ts) is short, since every
 * page with marks needs it. A usual packer such as DEFLATE would save another third, but takes two kilobytes of script.
 */
import type { Entry } from '../entries/entry.ts';
import { BEFORE, FURTHEST, LONGEST_RUN, MARK } from './unpack.ts';

/** Shorter runs would take no less room as length and distance. */
const SHORTEST = 3;
/** At most so many places are searched for a run. Searching more takes time, and saves hardly anything. */
const MOST_PLACES = 16;
/** Runs are looked up by their first characters, which are mixed to a number below this. */
const BUCKETS = 65_536;

/** Remembers where the runs of a text are. */
function placesIn(text: string) {
  /**
   * `last`: for each bucket the last place. `before`: for each place the one before it. Places count from 1; 0 is none.
   */
  const last = new Int32Array(BUCKETS);
  const before = new Int32Array(text.length + 1);
  const code = (at: number): number => text.charCodeAt(at);
  const bucketOf = (at: number): number =>
    (code(at) * 961 + code(at + 1) * 31 + code(at + 2)) % BUCKETS || 0;
  return {
    note: (at: number): void => {
      before[at + 1] = last[bucketOf(at)] ?? 0;
      last[bucketOf(at)] = at + 1;
    },
    /** The longest run from a place on that also came before, and how far back. */
    longest: (at: number): [length: number, back: number] => {
      const most = Math.min(LONGEST_RUN, text.length - at);
      let found: [number, number] = [0, 0];
      let place = last[bucketOf(at)] ?? 0;
      for (let tried = 0; place > 0 && tried < MOST_PLACES; tried += 1) {
        const back = at + 1 - place;
        if (back > FURTHEST) break;
        let length = 0;
        while (length < most && code(at + length) === code(at + length - back)) length += 1;
        if (length > found[0]) found = [length, back];
        place = before[place] ?? 0;
      }
      return found;
    },
  };
}

/**
 * Squeezes a text into less room; `swell` (unpack.ts) restores it. The text must hold no lone surrogate and no
 * character of the private use area. `abcdabcd` becomes `abcd`, U+E004 (four characters follow that came before) and
 * U+0104 (four places back).
 */
function squeeze(text: string): string {
  const { note, longest } = placesIn(text);
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [length, back] = longest(at);
    const isRun = length >= SHORTEST;
    parts.push(isRun ? String.fromCharCode(MARK + length, BEFORE + back) : text.charAt(at));
    for (const end = at + (isRun ? length : 1); at < end; at += 1) note(at);
  }
  return parts.join('');
}

/**
 * Packs entries. The result is the JSON of a record, so that builds that do not know packs leave it alone and export
 * it.
 */
export function packOf(entries: readonly Entry[]): string {
  const json = JSON.stringify(entries).replace(
    /[\ue000-\uf8ff]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
  );
  return JSON.stringify({ pack: 1, size: json.length, text: squeeze(json) });
}
