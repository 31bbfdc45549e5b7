/**
 * A pack: many entries as one text, in less room, since entries repeat much of each other: a run of characters that
 * stood before is said by its length and how far back it stood. The code that reads it (unpack.ts) has a few lines,
 * since every page with marks needs it; a usual packer such as DEFLATE takes a third less still, and two kilobytes
 * of script.
 */
import type { Entry } from './entry.ts';
import { BEFORE, FURTHEST, LONGEST, MARK } from './unpack.ts';

/** Shorter runs take no less room when said by length and place. */
const SHORTEST = 3;
/** In how many places a run is looked for at most where it may have stood before: more take time, and hardly save. */
const MOST_PLACES = 16;
/** Runs are looked up by their first characters, mixed to a number below this. */
const BUCKETS = 65_536;

/** Remembers where runs of a text stood. */
function placesIn(text: string) {
  /** For each bucket the last place, and for each place the one before; counted from one, 0 is none. */
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
    /** The longest run from a place on that stood before, and how far back that was. */
    longest: (at: number): [length: number, back: number] => {
      const most = Math.min(LONGEST, text.length - at);
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
 * A text in less room; `swell` (unpack.ts) gives it back. It must hold no lone surrogate and no character of the
 * private use area. `abcdabcd` becomes `abcd`, U+E004 (four characters of before) and U+0104 (four back).
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

/** Packs entries: the JSON of a record, so that builds that know no packs leave it where it is, and export it. */
export function packOf(entries: readonly Entry[]): string {
  const json = JSON.stringify(entries).replace(
    /[\ue000-\uf8ff]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
  );
  return JSON.stringify({ pack: 1, size: json.length, text: squeeze(json) });
}
