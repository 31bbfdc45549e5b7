import { fields, targetFields } from '../text/fields.ts';
import type { FieldLine } from '../text/fields.ts';
import { valueIn } from '../text/records.ts';
import type { Entry } from './entry.ts';
import { readPercent } from './percent.ts';
import { isDisputed, valueOf } from './field-values.ts';
import type { ItemState } from './fold.ts';
import { changeOfForm } from './making.ts';
import type { Change, Speaker } from './making.ts';
import type { OwnItem } from './own-items.ts';

/** How a field is filled in; one that no table has, such as the words of what a team adds itself, by lines. */
export function controlOf(field: string): FieldLine['control'] {
  return valueIn<FieldLine>({ ...fields, ...targetFields }, field)?.control ?? 'lines';
}

/** The value as the control of a field can show it: one for days has no room for 年初, one for per cent none for 一半. */
export function showable(field: string, value: string): string {
  const control = controlOf(field);
  if (control === 'percent') return String(readPercent(value) ?? '');
  const moment = Date.parse(`${value}T00:00:00Z`);
  const isDay = !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === value;
  return control !== 'day' || isDay ? value : '';
}

/** The fields that somebody has touched, as typed or chosen so far. */
export type FormDraft = Readonly<Record<string, string>>;

/**
 * A draft sets what differs from what was shown, and what takes a side where people disagreed; without white
 * space around it, and null for what was emptied.
 */
export function setOfDraft(state: ItemState | undefined, draft: FormDraft): Entry['set'] {
  const changed = Object.entries(draft).filter(
    ([field, value]) => value.trim() !== valueOf(state, field) || isDisputed(state, field),
  );
  return Object.fromEntries(changed.map(([field, value]) => [field, value.trim() || null]));
}

/** The form of a 分解任务 as it is typed. */
export interface OwnDraft {
  item: string;
  /** The item as it stands; undefined for a new one. */
  before: OwnItem | undefined;
  /** The place of a new one. */
  order: number;
  set: Partial<Record<'name' | 'owner' | 'helpers' | 'due' | 'status', string>>;
}

/** The change of such a draft; undefined if it makes none. @param speaker Of which official words too. */
export function changeOfOwn(
  { item, before, order, set }: OwnDraft,
  speaker: Speaker,
): Change | undefined {
  const said = setOfDraft(before?.state, set);
  if (Object.keys(said).length === 0) return undefined;
  if (before === undefined) said['order'] = String(order);
  return changeOfForm({ ...speaker, item, state: before?.state }, said);
}
