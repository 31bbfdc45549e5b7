/** Workbooks that never went out from here: their columns mapped, their rows found by address or by words. */
import type { Outcome } from '../../../src/reports/taking-in/weigh-changes.ts';
import { measure } from './ordinary-books.ts';

export const M1 = measure('3.1.1-1');

export const HEADS = ['重点任务', '进展情况'];

export function unsureLines({ unsure }: Outcome): string[] {
  return unsure.map(({ row, field, value, doubt }) => `${row.key} ${field}=${value} ${doubt}`);
}
