import { DAYS, FILTERS, UNCHOSEN } from './view.ts';
import type { View } from './view.ts';

/**
 * The address of a view: all in which it differs from the whole table. Each value of a filter is a parameter. `unit=`
 * without a value means that the reader's own unit is not chosen.
 *
 * @param mine The reader's own unit, which an address need not name.
 */
export function writeView(view: View, mine: string): string {
  const sort = (view.isDescending ? '-' : '') + view.sort;
  const units = view.unit.length === 0 ? [''] : view.unit;
  const words: [string, string, string][] = [
    ...units.map((unit): [string, string, string] => ['unit', unit, units.length > 1 ? '' : mine]),
    ...FILTERS.slice(1).flatMap((name) =>
      view[name].map((value): [string, string, string] => [name, value, '']),
    ),
    ['q', view.q, ''],
    ['sort', sort, 'number'],
    ['page', String(view.page), '1'],
    ['hide', view.hidden.filter((one) => one !== UNCHOSEN).join(','), ''],
    ['show', view.hidden.includes(UNCHOSEN) ? '' : UNCHOSEN, ''],
    ['own', view.isPlain ? 'no' : '', ''],
    ['day', view.day, ''],
    ['soon', String(view.soon), String(DAYS)],
    ['silent', String(view.silent), String(DAYS)],
  ];
  const said = words.filter(([, value, otherwise]) => value !== otherwise);
  return new URLSearchParams(said.map(([name, value]) => [name, value])).toString();
}
