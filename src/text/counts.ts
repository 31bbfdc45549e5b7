/** Words for how far units have come. */
import { statusWords } from './checklist.ts';
import { shownName } from './names.ts';

type Status = keyof typeof statusWords;
/** How many of some measures have each status. */
export interface Count {
  all: number;
  statuses: Readonly<Record<Status, number>>;
}

/** 完成率: of what counts; what is 不涉及 does not. */
export function rateWords({ all, statuses }: Count): string {
  const counted = all - statuses.na;
  return counted === 0 ? '—' : `${((100 * statuses.done) / counted).toFixed(1)}%`;
}

/** 12 项已完成，20 项推进中: of the statuses that there are. */
export function countWords({ statuses }: Count): string {
  // Not a constant of the module: bundlers would then load these words with every page.
  return (Object.keys(statusWords) as Status[])
    .filter((status) => statuses[status] > 0)
    .map((status) => `${statuses[status]} 项${statusWords[status]}`)
    .join('，');
}

/** What a unit is called where it may be ''. */
export function unitWords(unit: string): string {
  return unit === '' ? '（未写单位）' : shownName(unit);
}
