import { has } from '../../outside/records.ts';
import type { Filter } from '../../ledger/index.ts';
import { shownName, statusWords, tableTools } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';

/** The name of a filter's value. My own unit is marked as mine. */
export function nameOfValue(filter: Filter, value: string): string {
  if (filter === 'status' && has(statusWords, value)) return statusWords[value];
  if (filter === 'time' && has(tableTools.times, value)) return tableTools.times[value];
  const mine = getLedger().$who.get().answers;
  return filter === 'unit' && value === mine && mine !== ''
    ? value + tableTools.mine
    : shownName(value);
}
