/** Words of the statuses at a task's head; apart, since only pages of text show them. */
import type { StatusCount } from './counts.ts';
import { statuses } from './statuses.ts';
import type { Status } from './statuses.ts';

/** 2 项推进中，1 项需协调: statuses of begun and still open items, only those that occur. */
export function openWords({ statuses: counts }: Pick<StatusCount, 'statuses'>): string {
  return Object.entries(statuses)
    .map(([name, { word, isOpen, rank }]) => ({
      word,
      count: isOpen && rank > 0 ? counts[name as Status] : 0,
    }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${count} 项${word}`)
    .join('，');
}
