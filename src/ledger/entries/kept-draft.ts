import { asText, isRecord, valueIn } from '../../outside/records.ts';
import type { FormDraft, OwnDraft } from './draft.ts';
import type { ItemState, States } from './fold.ts';
import { writeKept, planKey, readKept } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';
import { aboveOf } from './own-ids.ts';
import { ownItems } from './own-items.ts';
import type { OwnItem } from './own-items.ts';

/** What is typed into the form of an item and not saved. */
export interface KeptDraft {
  draft: FormDraft;
  /** The 分解任务 that is being typed; undefined while none is. */
  own: OwnDraft | undefined;
  /** The answer to a 督办意见. */
  answer: string;
}

/** What an office has typed into its form about an item of a unit, and not saved. */
export interface KeptRuling {
  /** Of the choices in the form; undefined for none. */
  choice: string | undefined;
  opinion: string;
}

/** Whether a value of a draft was typed. Otherwise it was taken over from one side of a disagreement. */
export function isTyped(state: ItemState | undefined, draft: FormDraft, field: string): boolean {
  const typed = valueIn(draft, field);
  const said = state?.fields.get(field) ?? [];
  return typed !== undefined && said.every(({ value }) => value !== typed);
}

function draftsOf(home: Home): string {
  return `${planKey('draft', home)}:`;
}

/** The texts of a record. */
function textsOf(kept: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(kept).map(([field, value]) => [field, asText(value)]));
}

function withBelow(items: readonly OwnItem[]): OwnItem[] {
  return items.flatMap((one) => [one, ...withBelow(one.below)]);
}

/** A 分解任务 as it was being typed, if the item above it still exists. */
function ownDraftOf(kept: unknown, above: string, items: readonly OwnItem[]): OwnDraft | undefined {
  if (!isRecord(kept) || !isRecord(kept['set'])) return undefined;
  const { item, order, set } = kept;
  const all = withBelow(items);
  const parent = aboveOf(asText(item));
  if (parent !== above && !all.some((one) => one.item === parent)) return undefined;
  const before = all.find((one) => one.item === item);
  return { item: asText(item), before, order: Number(order), set: textsOf(set) };
}

/** What was typed into a unit's form of an item when the page was left; undefined if there is nothing. */
export function keptDraft(
  home: Home,
  item: string,
  unit: string,
  states: States,
): KeptDraft | undefined {
  const kept = readKept(home.environment, draftsOf(home) + item);
  if (!isRecord(kept) || kept['unit'] !== unit || !isRecord(kept['draft'])) return undefined;
  const items = ownItems(home, states, unit).get(item) ?? [];
  return {
    draft: textsOf(kept['draft']),
    own: ownDraftOf(kept['own'], item, items),
    answer: asText(kept['answer']),
  };
}

/** Forgets what was typed into a form, because it was saved or is not wanted. */
export function forgetDraft(home: Home, item: string): void {
  home.environment.remove(draftsOf(home) + item);
}

/** Forgets all that was typed into forms of a plan. */
export function forgetDrafts(home: Home): void {
  const { environment } = home;
  const keys = environment.keys().filter((key) => key.startsWith(draftsOf(home)));
  for (const key of keys) environment.remove(key);
}

/** Keeps what is typed, since a phone may end a page without a warning. If nothing is typed, nothing is kept. */
export function keepDraft(
  home: Home,
  item: string,
  unit: string,
  { draft, own, answer }: KeptDraft,
): void {
  const isTyped = [draft, own?.set ?? {}].some((set) => Object.keys(set).length > 0);
  if (!isTyped && answer === '') return forgetDraft(home, item);
  const kept = own && { item: own.item, order: own.order, set: own.set };
  writeKept(home.environment, draftsOf(home) + item, { unit, draft, own: kept, answer });
}

/** The key of what an office types about an item of a unit. */
function rulingKey(home: Home, item: string, unit: string): string {
  return `${draftsOf(home)}ruling:${item}:${unit}`;
}

/** What the office typed about an item of a unit when the page was left; undefined if there is nothing. */
export function keptRuling(
  home: Home,
  item: string,
  unit: string,
  office: string,
): KeptRuling | undefined {
  const kept = readKept(home.environment, rulingKey(home, item, unit));
  if (!isRecord(kept) || kept['office'] !== office) return undefined;
  const { choice } = kept;
  return {
    choice: typeof choice === 'string' ? choice : undefined,
    opinion: asText(kept['opinion']),
  };
}

/** Forgets what was typed about an item of a unit, because it was saved or is not wanted. */
export function forgetRuling(home: Home, item: string, unit: string): void {
  home.environment.remove(rulingKey(home, item, unit));
}

/** Keeps what an office types about an item of a unit. If nothing is typed or chosen, nothing is kept. */
export function keepRuling(
  home: Home,
  item: string,
  unit: string,
  office: string,
  { choice, opinion }: KeptRuling,
): void {
  if (choice === undefined && opinion.trim() === '') return forgetRuling(home, item, unit);
  writeKept(home.environment, rulingKey(home, item, unit), { office, choice, opinion });
}
