import { talksOf } from '../../ledger/index.ts';
import type { Ledger, States, Talk } from '../../ledger/index.ts';

const known = new WeakMap<States, ReadonlyMap<string, Talk[]>>();

/** All talks of this page's ledger. They are gathered again only when the ledger changes. */
export function talksHere({ home, $items }: Ledger): ReadonlyMap<string, Talk[]> {
  const states = $items.get();
  const talks = known.get(states) ?? talksOf(home, states);
  known.set(states, talks);
  return talks;
}
