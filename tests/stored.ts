/** Entries as another browser would have made them, for the tests of every browser. */
import type { Plan } from '../src/model/index.ts';

/** An entry as it is kept. */
export type Stored = Record<string, unknown>;

/** An entry of another browser, of the plan's first measure unless said otherwise. */
export function storedWith(plan: Plan, part: Stored): Stored {
  const item = part['item'] ?? plan.tasks[0]?.measures[0];
  return {
    item,
    unit: '',
    by: '李四',
    device: 'other',
    at: '2026-11-01T00:00:00.000Z',
    over: [],
    text: plan.clauses.find(({ id }) => id === item)?.fingerprint ?? '0'.repeat(16),
    set: {},
    ...part,
  };
}
