/** Words for how far units have come. */
import { statusWords } from './status-words.ts';
import { shownName } from '../rules/names.ts';

/** How many of some measures have each status; `counted` leaves out those that are 不涉及. */
export interface StatusCount {
  all: number;
  counted: number;
  done: number;
  statuses: Record<keyof typeof statusWords, number>;
}

/** 完成率 of the measures that count: the same figure everywhere. */
export function rateWords({ counted, done }: Pick<StatusCount, 'counted' | 'done'>): string {
  return counted === 0 ? '—' : `${((100 * done) / counted).toFixed(1)}%`;
}

/** 12 项已完成，20 项推进中: only statuses that occur. */
export function countWords({ statuses }: Pick<StatusCount, 'statuses'>): string {
  // Not a constant of the module: bundlers would then load these words with every page.
  return (Object.keys(statusWords) as (keyof typeof statusWords)[])
    .filter((status) => statuses[status] > 0)
    .map((status) => `${statuses[status]} 项${statusWords[status]}`)
    .join('，');
}

/** The name of a unit, which may be ''. */
export function unitWords(unit: string): string {
  return unit === '' ? '（未写单位）' : shownName(unit);
}
