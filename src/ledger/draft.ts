import { fields, targetFields } from '../text/fields.ts';
import type { Entry } from './entry.ts';
import { readPercent } from './percent.ts';
import { isDisputed, valueOf } from './fields.ts';
import type { NamedField } from './fields.ts';
import type { ItemState } from './fold.ts';

/** What the control of a field can show of a value: one for days, or for per cent, has no room for 长期. */
export function showable(field: NamedField, value: string): string {
  const { control } = { ...fields, ...targetFields }[field];
  if (control === 'percent') return String(readPercent(value) ?? '');
  const moment = Date.parse(`${value}T00:00:00Z`);
  const isDay = !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === value;
  return control !== 'day' || isDay ? value : '';
}

/** What somebody has typed or chosen so far, of the fields that they have touched. */
export type Draft = Partial<Record<NamedField, string>>;

/** What a draft sets: what differs from what was shown, and what takes a side where people disagreed. */
export function setOfDraft(state: ItemState | undefined, draft: Draft): Entry['set'] {
  const touched = Object.entries(draft) as [NamedField, string][];
  const changed = touched.filter(
    ([field, value]) => value.trim() !== valueOf(state, field) || isDisputed(state, field),
  );
  return Object.fromEntries(changed.map(([field, value]) => [field, value.trim() || null]));
}
