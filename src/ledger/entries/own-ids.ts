/**
 * Ids of what a team adds itself: the id of the item above, and a random part. A 分解任务: `3.1.1-1.o7k3f9a2b`. A talk, in
 * which an office and a unit speak about an item: `3.1.1-1.v7k3f9a2b`. What belongs to the team and to no item stands
 * under `team`: a 期次 is `team.t7k3f9a2b`, the name of an own column `team.c7k3f9a2b`; the column's values are the field
 * `c7k3f9a2b` of any item.
 */
const RANDOM_PART = /\.[ov][0-9a-z]{8}$/u;
export const TEAM = 'team';

/**
 * `plan`: an item of the text. `own`: added under one. `talk`: a talk under either. `team`: of the team, under no item.
 */
type ItemKind = 'plan' | 'own' | 'talk' | 'team';

/** The kind of an item, by its id: the one place that tells kinds apart. */
export function kindOf(item: string): ItemKind {
  if (item.startsWith(`${TEAM}.`)) return 'team';
  if (/\.v[0-9a-z]{8}$/u.test(item)) return 'talk';
  return RANDOM_PART.test(item) ? 'own' : 'plan';
}

/** Whether an item describes work to be done. Words on it then count as words of the unit. */
export function isWorkItem(item: string): boolean {
  const kind = kindOf(item);
  return kind === 'plan' || kind === 'own';
}

/** Whether an item is a talk between an office and a unit (units/talk.ts). */
export function isTalk(item: string): boolean {
  return kindOf(item) === 'talk';
}

/** The name of a field that is a column of a team's own (table/own-columns.ts). */
export type OwnField = `c${string}`;

/** Whether a field is a column of a team's own. */
export function isOwnField(field: string): field is OwnField {
  return /^c[0-9a-z]{8}$/u.test(field);
}

/** Whether an item holds the name of a team's own column (table/own-columns.ts). */
export function isColumnItem(item: string): boolean {
  return isOfTeam(item) && isOwnField(item.slice(TEAM.length + 1));
}

/** The item that holds the name of a column. */
export function columnItem(field: string): string {
  return `${TEAM}.${field}`;
}

/** Whether an item is one that a team has added, and not one of the plan. */
export function isOwn(item: string): boolean {
  return kindOf(item) === 'own';
}

/** Whether an item belongs to the team and to no item of the plan: a 期次, a column's name, the rules of colours. */
export function isOfTeam(item: string): boolean {
  return kindOf(item) === 'team';
}

/** The item above a 分解任务 or a talk; '' for an item of the plan. */
export function aboveOf(item: string): string {
  return RANDOM_PART.test(item) ? item.replace(RANDOM_PART, '') : '';
}

/** The item of the plan under which an item stands, at any depth. An item of the plan is returned itself. */
export function planItemOf(item: string): string {
  const above = aboveOf(item);
  return above === '' ? item : planItemOf(above);
}

/** The letter before the random part of an id. */
const LETTERS = { own: 'o', talk: 'v', term: 't' };

/**
 * The id of a new 分解任务, talk or 期次.
 *
 * @param above The item above it; for a 期次 this is TEAM.
 * @param random Eight random bytes.
 */
export function newIdUnder(above: string, kind: keyof typeof LETTERS, random: Uint8Array): string {
  const part = Array.from(random, (byte) => (byte % 36).toString(36)).join('');
  return `${above}.${LETTERS[kind]}${part}`;
}

/** The item that holds the rules by which a team colours items, in the group of its unit (time/colours.ts). */
export const COLOURS = 'team.colours';

/** Whether an item is a 期次 (time/terms.ts). */
export function isTerm(item: string): boolean {
  return /^team\.t[0-9a-z]{8}$/u.test(item);
}

/** A team may break down an item of the plan, and once more its own items: two levels. */
const DEEPEST = 2;

/** How deep an item stands: 0 for an item of the plan. */
function depthOf(item: string): number {
  return isOwn(item) ? depthOf(aboveOf(item)) + 1 : 0;
}

/** Whether something may be added under an item. */
export function mayBreakDown(item: string): boolean {
  return depthOf(item) < DEEPEST;
}
