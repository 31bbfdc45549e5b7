/**
 * Ids of what a team adds itself: the id of what it stands under, and a random part, `3.1.1-1.o7k3f9a2b`; of what an
 * office and a unit say to each other of an item, `3.1.1-1.v7k3f9a2b`.
 */
const RANDOM_PART = /\.[ov][0-9a-z]{8}$/u;

/** Whether an item is what an office and a unit say to each other (talk.ts). */
export function isTalk(item: string): boolean {
  return /\.v[0-9a-z]{8}$/u.test(item);
}

/** Whether an item is one that a team has added, and not one of the plan. */
export function isOwn(item: string): boolean {
  return RANDOM_PART.test(item) && !isTalk(item);
}

/** What an item of a team's own, or a talk, stands under; '' for an item of the plan. */
export function aboveOf(item: string): string {
  return RANDOM_PART.test(item) ? item.replace(RANDOM_PART, '') : '';
}

/** The item of the plan under which something stands, at whatever depth; one of the plan itself. */
export function planItemOf(item: string): string {
  const above = aboveOf(item);
  return above === '' ? item : planItemOf(above);
}

function idUnder(above: string, kind: 'o' | 'v', random: Uint8Array): string {
  return `${above}.${kind}${Array.from(random, (byte) => (byte % 36).toString(36)).join('')}`;
}

/**
 * The id of a new item of a team's own.
 *
 * @param above What it stands under.
 * @param random Eight random bytes.
 */
export function newOwnId(above: string, random: Uint8Array): string {
  return idUnder(above, 'o', random);
}

/**
 * The id of a new talk.
 *
 * @param item What is spoken of.
 * @param random Eight random bytes.
 */
export function newTalkId(item: string, random: Uint8Array): string {
  return idUnder(item, 'v', random);
}

/** Below an item of the plan, an item of a team, and one below that: no deeper. */
const DEEPEST = 2;

/** How deep an item stands: 0 for one of the plan. */
function depthOf(item: string): number {
  return isOwn(item) ? depthOf(aboveOf(item)) + 1 : 0;
}

/** Whether something may be added under an item. */
export function mayBreakDown(item: string): boolean {
  return depthOf(item) < DEEPEST;
}
