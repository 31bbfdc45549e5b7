import { later } from './entry.ts';
import type { Entry } from './entry.ts';
import { below, unbeatenIn } from './standing.ts';
import type { Group } from './standing.ts';
import { isOpen, readStatus } from './statuses.ts';
import type { Status } from './statuses.ts';

/**
 * The status that unticking returns to: the latest open one among the heads and the entries that they stand over;
 * `todo` if there is none.
 *
 * @param entries Those of one item and unit.
 * @param heads Ids of the entries over which no other stands.
 */
export function statusAfterUntick(entries: Group, heads: readonly string[]): Status {
  const saysOpen = ({ set }: Entry): boolean =>
    set['status'] !== undefined && isOpen(readStatus(set['status']));
  const known = below(heads, entries);
  const [last] = unbeatenIn(new Map([...entries].filter(([id]) => known.has(id))))(saysOpen).sort(
    later,
  );
  return readStatus(last?.set['status']);
}
