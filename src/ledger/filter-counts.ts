import { filterLines, valuesOf } from './lines.ts';
import type { Line } from './lines.ts';
import type { Filter, View } from './view.ts';

/** How many lines each value of a filter would leave, in the order in which they come. */
export function countsOfFilter(
  lines: readonly Line[],
  view: View,
  filter: Filter,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of filterLines(lines, view, filter)) {
    for (const value of valuesOf(line, filter)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
