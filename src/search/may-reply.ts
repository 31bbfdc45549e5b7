/** Whether a line may come above the results. Asked before the code that makes such lines is loaded. */
import type { RegionPlaces, SearchUnit } from './clauses.ts';
import { normalise } from './normalise.ts';

/** From how many characters on a text is a passage, and from how many on if it has a mark of a sentence. */
const [PASSAGE, MARKED] = [14, 7];
const MARKS = /[，。；：！？,;]|\.{3}|…/u;

/**
 * Whether a text is to be compared with the plans: it is long, or has marks of a sentence. Words between spaces are not
 * compared.
 */
export function isPassage(typed: string): boolean {
  const { length } = normalise(typed).text;
  const run = typed.trim();
  // Letters alone are pinyin.
  if (!/\p{Script=Han}/u.test(run)) return false;
  if (MARKS.test(run)) return length >= MARKED;
  return length >= PASSAGE && (!/[^\S\r\n]/u.test(run) || /[\r\n]/u.test(run));
}

/** Each address, day or figure has one of these. */
const NUMBERED = /[-–—#\d〇零一二三四五六七八九十百千两]/u;

/** The beginning of a name. It distinguishes names from most other words. */
export function nameHead(name: string): string {
  return name.slice(0, 2);
}

/**
 * The beginnings of the names of a region's units and places, however they are typed: behind the region's own name,
 * behind its level (省), or alone.
 */
export function headsOf(units: readonly SearchUnit[], { name, places }: RegionPlaces): string[] {
  const region = normalise(name).text;
  const level = region.slice(-1);
  const names = units.flatMap((unit) => unit.names);
  const bare = names.filter((one) => one.startsWith(level)).map((one) => one.slice(level.length));
  const towns = places.flatMap((place) => [place.name, place.short]);
  const heads = [region.slice(0, -1), ...names, ...bare, ...towns]
    .map(nameHead)
    .filter((head) => level === '' || !head.startsWith(level));
  return [...new Set([level, ...heads])].filter((head) => head !== '');
}

/**
 * Whether there may be a reply to what was typed: a name, an address, a day, a figure, a passage. `replyTo`
 * (reply/reply.ts) finds it, if there is one. If this function says no, there is none.
 *
 * @param heads Of all regions.
 */
export function mayReply(typed: string, heads: readonly string[]): boolean {
  const { text } = normalise(typed);
  const isNamed = heads.some((head) => text.startsWith(head));
  return isNamed || NUMBERED.test(text) || isPassage(typed);
}
