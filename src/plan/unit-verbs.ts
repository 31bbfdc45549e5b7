import type { Role } from './types.ts';

/** How a unit acts: （…按职责分工负责） （…牵头，…参与） （…指导） (DOMAIN 7.1). */
const VERB =
  /(?:按(?:照)?(?:各自)?职[责能](?:分工)?|依职责|分工|分别|共同|具体|积极|协同|牵头)*(负责|参与|参加|配合|协助|落实|牵头|指导|组织实施)$/u;

/** Rules for the whole document, no units: 列第一位者为牵头单位，下同; 以下均需…落实，不再列出. */
const RULE = /下同$|不再|第一位|首位|排名第一|为牵头|^以下/u;

/** The verb at the end of a stretch. */
export interface UnitVerb {
  /** Where it begins. */
  at: number;
  role: Role;
}

function roleOf(words: string): Role {
  if (words.includes('牵头')) return 'lead';
  if (/(?:参与|参加|配合|协助)$/u.test(words)) return 'join';
  return /(?:负责|落实)$/u.test(words) ? 'listed' : 'other';
}

/** Reads the verb that a stretch of a line of units ends in. */
export function readUnitVerb(text: string): UnitVerb | undefined {
  const match = VERB.exec(text);
  return match === null ? undefined : { at: match.index, role: roleOf(match[0]) };
}

/** Whether a stretch of a line of units states a rule or a date and names no unit. */
export function namesNoUnit(text: string): boolean {
  return RULE.test(text) || /\d{4}年/u.test(text);
}
