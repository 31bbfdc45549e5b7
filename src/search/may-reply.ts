/** Whether a first line may stand above what is found: asked before what makes such lines is here. */
import type { RegionPlaces, SearchUnit } from './clauses.ts';
import { normalise } from './normalise.ts';

/** Signs from which on what was typed is a passage, and from which on if a mark of a sentence is among them. */
const [PASSAGE, MARKED] = [14, 7];
const MARKS = /[，。；：！？,;]|\.{3}|…/u;

/** Whether what was typed is to be compared: it is long, or has marks of a sentence; words between spaces are not. */
export function isPassage(typed: string): boolean {
  const { length } = normalise(typed).text;
  const run = typed.trim();
  // Letters alone are pinyin.
  if (!/\p{Script=Han}/u.test(run)) return false;
  if (MARKS.test(run)) return length >= MARKED;
  return length >= PASSAGE && (!/[^\S\r\n]/u.test(run) || /[\r\n]/u.test(run));
}

/** Any address, day or figure has one of these. */
const NUMBERED = /[-–—#\d〇零一二三四五六七八九十百千两]/u;

/** The signs of a name that tell it from most words that are none. */
export function headOf(name: string): string {
  return name.slice(0, 2);
}

/**
 * How the names of a region's units and places begin, however they are typed: after the region's own name, after
 * its level (省), or without.
 */
export function headsOf(units: readonly SearchUnit[], { name, places }: RegionPlaces): string[] {
  const region = normalise(name).text;
  const level = region.slice(-1);
  const names = units.flatMap((unit) => unit.names);
  const bare = names.filter((one) => one.startsWith(level)).map((one) => one.slice(level.length));
  const towns = places.flatMap((place) => [place.name, place.short]);
  const heads = [region.slice(0, -1), ...names, ...bare, ...towns]
    .map(headOf)
    .filter((head) => level === '' || !head.startsWith(level));
  return [...new Set([level, ...heads])].filter((head) => head !== '');
}

/**
 * Whether there may be a reply to what was typed: a name, an address, a day, a figure, a passage. Where there is one,
 * `replyTo` (reply/reply.ts) finds it; where this says no, there is none.
 *
 * @param heads Of all regions.
 */
export function mayReply(typed: string, heads: readonly string[]): boolean {
  const { text } = normalise(typed);
  const isNamed = heads.some((head) => text.startsWith(head));
  return isNamed || NUMBERED.test(text) || isPassage(typed);
}
