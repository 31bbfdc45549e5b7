/** The covering sheet of the tables that are handed out, and the letter to those who have not answered. */
import { handOutWords as words } from '../text/index.ts';
import type { Block } from './blocks.ts';
import { tableOf } from './grid.ts';

/** The number of a unit in its list, as wide as the last: 01. */
export function numberIn(units: readonly string[], at: number): string {
  return String(at + 1).padStart(String(units.length).length, '0');
}

/**
 * What lies on top of the tables.
 *
 * @param plan Its title.
 * @param until YYYY-MM-DD by which they are wanted back, or ''.
 */
export function coverBlocks(plan: string, units: readonly string[], until: string): Block[] {
  const { cover } = words;
  const text = (line: string): Block => ({ kind: 'text', text: line });
  const lines = units.map((unit, at) => ({ unit, number: numberIn(units, at) }));
  return [
    { kind: 'title', text: cover.title },
    { kind: 'subtitle', text: cover.of(plan) },
    text(cover.task),
    ...(until === '' ? [] : [text(cover.until(until))]),
    text(cover.back),
    text(words.secrets),
    { kind: 'heading', text: cover.list },
    tableOf(cover.list, lines, [
      [cover.number, 8, ({ number }) => number],
      [cover.unit, 30, ({ unit }) => unit],
      [cover.file, 30, ({ number, unit }) => words.sheetName(number, unit)],
    ]),
  ];
}

/** 催办函: to those who have not answered. @param today YYYY-MM-DD on which it is written. */
export function letterBlocks(
  plan: string,
  units: readonly string[],
  until: string,
  today: string,
): Block[] {
  const { letter } = words;
  return [
    { kind: 'title', text: letter.title },
    { kind: 'note', text: letter.to(units) },
    { kind: 'text', text: letter.text(plan, until) },
    { kind: 'text', text: letter.foot(today) },
  ];
}
