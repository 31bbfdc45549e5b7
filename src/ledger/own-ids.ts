/**
 * Ids of what a team adds itself: the id of what it stands under, and a random part, `3.1.1-1.o7k3f9a2b`; of what an
 * office and a unit say to each other of an item, `3.1.1-1.v7k3f9a2b`; of what a team keeps for itself of no item at
 * all, such as a 期次, `team.t7k3f9a2b`, or what it calls a column of its own, `team.c7k3f9a2b`: the column is the field
 * `c7k3f9a2b` of any item.
 */
const RANDOM_PART = /\.[ov][0-9a-z]{8}$/u;
export const TEAM = 'team';

/** An item is of the text, added under it, a talk under either, or a team's own of no item. */
type ItemKind = 'plan' | 'own' | 'talk' | 'team';

/** The kind of an item, by its id: the one place that tells kinds apart. */
export function kindOf(item: string): ItemKind {
  if (item.startsWith(`${TEAM}.`)) return 'team';
  if (/\.v[0-9a-z]{8}$/u.test(item)) return 'talk';
  return RANDOM_PART.test(item) ? 'own' : 'plan';
}

/** Whether what is said of an item is said of what is to be done: it counts as a word of its unit. */
export function isWorkItem(item: string): boolean {
  const kind = kindOf(item);
  return kind === 'plan' || kind === 'own';
}

/** Whether an item is what an office and a unit say to each other (talk.ts). */
export function isTalk(item: string): boolean {
  return kindOf(item) === 'talk';
}

/** The name of a field that is a column of a team's own (own-columns.ts). */
export type OwnField = `c${string}`;

/** Whether a field is a column of a team's own. */
export function isOwnField(field: string): field is OwnField {
  return /^c[0-9a-z]{8}$/u.test(field);
}

/** Whether an item says what a team calls a column of its own (own-columns.ts). */
export function isColumnItem(item: string): boolean {
  return isOfTeam(item) && isOwnField(item.slice(TEAM.length + 1));
}

/** The item that says what a column is called. */
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

/** The item that a 分解任务 or a talk stands under; '' for an item of the plan. */
export function aboveOf(item: string): string {
  return RANDOM_PART.test(item) ? item.replace(RANDOM_PART, '') : '';
}

/** The item of the plan under which something stands, at whatever depth; one of the plan itself. */
export function planItemOf(item: string): string {
  const above = aboveOf(item);
  return above === '' ? item : planItemOf(above);
}

/** The letter before the random part of an id. */
const LETTERS = { own: 'o', talk: 'v', term: 't' };

/**
 * The id of a new item of a team's own, talk or 期次.
 *
 * @param above What it stands under or speaks of; a 期次 stands under the TEAM.
 * @param random Eight random bytes.
 */
export function newIdUnder(above: string, kind: keyof typeof LETTERS, random: Uint8Array): string {
  const part = Array.from(random, (byte) => (byte % 36).toString(36)).join('');
  return `${above}.${LETTERS[kind]}${part}`;
}

/** The item that holds the rules by which a team colours items, in the group of its unit (colours.ts). */
export const COLOURS = 'team.colours';

/** Whether an item is a 期次 (terms.ts). */
export function isTerm(item: string): boolean {
  return /^team\.t[0-9a-z]{8}$/u.test(item);
}

/** A team may break an item of the plan down, and its own items once more: two levels. */
const DEEPEST = 2;

/** How deep an item stands: 0 for one of the plan. */
function depthOf(item: string): number {
  return isOwn(item) ? depthOf(aboveOf(item)) + 1 : 0;
}

/** Whether something may be added under an item. */
export function mayBreakDown(item: string): boolean {
  return depthOf(item) < DEEPEST;
}
