import { asText, isRecord } from '../text/records.ts';
import type { FormDraft } from './draft.ts';
import { keep, planKey, readKept } from './home.ts';
import type { Home } from './home.ts';

/** What is typed into the form of an item and not saved yet. */
export interface KeptDraft {
  draft: FormDraft;
  /** To a 督办意见. */
  answer: string;
}

function draftKey(home: Home, item: string): string {
  return `${planKey('draft', home)}:${item}`;
}

/** What a page took with it when it went while a unit's form of an item was open; undefined if there is nothing. */
export function keptDraft(home: Home, item: string, unit: string): KeptDraft | undefined {
  const kept = readKept(home.environment, draftKey(home, item));
  if (!isRecord(kept) || kept['unit'] !== unit || !isRecord(kept['draft'])) return undefined;
  const typed = Object.entries(kept['draft']).map(([field, value]) => [field, asText(value)]);
  return { draft: Object.fromEntries(typed), answer: asText(kept['answer']) };
}

/** A form was saved, or what was typed into it is not wanted. */
export function forgetDraft(home: Home, item: string): void {
  home.environment.remove(draftKey(home, item));
}

/** Keeps what is typed, since a phone may end a page without asking; where nothing is typed, nothing. */
export function keepDraft(
  home: Home,
  item: string,
  unit: string,
  { draft, answer }: KeptDraft,
): void {
  if (Object.keys(draft).length === 0 && answer === '') forgetDraft(home, item);
  else keep(home.environment, draftKey(home, item), { unit, draft, answer });
}
