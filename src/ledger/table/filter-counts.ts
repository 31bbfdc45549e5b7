import { filterLines, filterValues } from './lines.ts';
import type { Line } from './lines.ts';
import type { Filter, View } from './view.ts';

/**
 * How many lines each value of a filter would leave, the values in the order in which they come. Lines that the team
 * has added itself are not counted; a value that only such lines have gets 0.
 */
export function countsOfFilter(
  lines: readonly Line[],
  view: View,
  filter: Filter,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of filterLines(lines, view, filter)) {
    const one = line.row.isOwn === true ? 0 : 1;
    for (const value of filterValues(line, filter))
      counts.set(value, (counts.get(value) ?? 0) + one);
  }
  return counts;
}
