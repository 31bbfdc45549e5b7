import { fields, targetFields } from '../../text/fields/fields.ts';
import type { FieldLine } from '../../text/fields/fields.ts';
import { valueIn } from '../../outside/records.ts';
import type { Entry } from './entry.ts';
import { readPercent } from './percent.ts';
import { isDisputed, valueOf } from './field-values.ts';
import type { ItemState } from './fold.ts';
import { changeOfForm } from './making.ts';
import type { Change, Speaker } from './making.ts';
import type { OwnItem } from './own-items.ts';

/** How a field is filled in. A field in no table, such as the name of a 分解任务, is filled in as lines of text. */
export function controlOf(field: string): FieldLine['control'] {
  return valueIn<FieldLine>({ ...fields, ...targetFields }, field)?.control ?? 'lines';
}

/**
 * The value as the control of a field can show it; '' if it cannot: a control for days cannot show 年初, one for per cent
 * not 一半.
 */
export function showable(field: string, value: string): string {
  const control = controlOf(field);
  if (control === 'percent') return String(readPercent(value) ?? '');
  const moment = Date.parse(`${value}T00:00:00Z`);
  const isDay = !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === value;
  return control !== 'day' || isDay ? value : '';
}

/** What somebody has typed or chosen so far, for each field that they touched. */
export type FormDraft = Readonly<Record<string, string>>;

/**
 * The fields that a draft sets: those that differ from what was shown, and those in which the draft takes a side where
 * people disagreed. Values lose the white space around them; null empties a field.
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
  /** The place of a new 分解任务 among the others. */
  order: number;
  set: Partial<Record<'name' | 'owner' | 'helpers' | 'due' | 'status', string>>;
}

/** The change that such a draft makes; undefined if it makes none. @param speaker Also says of which official words. */
export function changeOfOwn(
  { item, before, order, set }: OwnDraft,
  speaker: Speaker,
): Change | undefined {
  const said = setOfDraft(before?.state, set);
  if (Object.keys(said).length === 0) return undefined;
  if (before === undefined) said['order'] = String(order);
  return changeOfForm({ ...speaker, item, state: before?.state }, said);
}
