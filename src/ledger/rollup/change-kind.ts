import { statuses } from '../../text/fields/statuses.ts';
import { shownStatus, valueOf } from '../entries/field-values.ts';
import type { ItemState } from '../entries/fold.ts';
import { readPercent } from '../entries/percent.ts';

/** How an item can have changed: done before, done since, fallen back, come further, unchanged, 不涉及. */
export const CHANGES = ['before', 'done', 'back', 'further', 'same', 'na'] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** 进度 as a number; undefined where it is not filled in. */
function percentIn(state: ItemState | undefined): number | undefined {
  return readPercent(valueOf(state, 'percent'));
}

/**
 * Tells how an item has changed: by its status first, then by its 进度, then by the words on its progress. Every figure
 * of 较上期 follows this one rule.
 */
export function changeOf(then: ItemState | undefined, now: ItemState | undefined): ChangeKind {
  const [before, after] = [shownStatus(then), shownStatus(now)];
  if (statuses[after].isLeftOut) return 'na';
  if (after === 'done') return before === 'done' ? 'before' : 'done';
  const from = percentIn(then) ?? 0;
  const steps = [
    statuses[after].rank - statuses[before].rank,
    // A unit that has emptied its 进度 has not fallen back.
    (percentIn(now) ?? from) - from,
  ];
  const step = steps.find((one) => one !== 0) ?? 0;
  if (step !== 0) return step < 0 ? 'back' : 'further';
  const words = valueOf(now, 'progress');
  return words !== '' && words !== valueOf(then, 'progress') ? 'further' : 'same';
}
