import type { Role } from '../text/types.ts';
import { nameStrength } from './unit-names.ts';
import {
  anyOf,
  DUTY_VERBS,
  JOIN_VERBS,
  LEAD_VERBS,
  NO_NAMES,
  OTHER_VERBS,
  TIME_WORDS,
  VERB_ADVERBS,
} from '../words/words.ts';

const ACTS = anyOf([...LEAD_VERBS, ...JOIN_VERBS, ...DUTY_VERBS, ...OTHER_VERBS]);

/** What units do: …按职责分工负责, …牵头，…参与, …指导, …配合落实. */
const VERB = new RegExp(
  `(?:${anyOf(VERB_ADVERBS)})*${ACTS}(?:[并和、]?${ACTS})*(?:工作|到位)?$`,
  'u',
);

/** The last characters of verbs. Most names can be dismissed by them. */
const LAST = new Set(
  [...LEAD_VERBS, ...JOIN_VERBS, ...DUTY_VERBS, ...OTHER_VERBS, '工作', '到位'].map((verb) =>
    verb.charAt(verb.length - 1),
  ),
);

/** The longest verb with its adverbs. */
const LONGEST_VERB = 40;

const JOINS = new RegExp(anyOf(JOIN_VERBS), 'u');
const BEARS = new RegExp(anyOf(DUTY_VERBS), 'u');

/** Words that say when, not who: 2020年底前完成, 9月底前, 持续推进. */
const TIME = new RegExp(
  `\\d{4}年|\\d{1,2}月底?前?|^${anyOf(TIME_WORDS)}|(?:前|期间|按期|如期)完成$`,
  'u',
);

const NO_NAME = new RegExp(`^${anyOf(NO_NAMES)}$`, 'u');

export interface UnitVerb {
  /** Where it begins. */
  at: number;
  role: Role;
}

function roleOf(words: string): Role {
  if (words.includes('牵头')) return 'lead';
  if (JOINS.test(words)) return 'join';
  return BEARS.test(words) ? 'listed' : 'other';
}

/** 协同 and 分工 before 负责 say how, not what: only the verbs tell the role. */
const ADVERBS = new RegExp(`^(?:(?!牵头)${anyOf(VERB_ADVERBS)})+(?=${ACTS})`, 'u');

/** Reads the verb at the end of a stretch of a line of units. */
export function readUnitVerb(text: string): UnitVerb | undefined {
  if (!LAST.has(text.charAt(text.length - 1))) return undefined;
  const from = Math.max(0, text.length - LONGEST_VERB);
  const match = VERB.exec(text.slice(from));
  if (match === null) return undefined;
  return { at: from + match.index, role: roleOf(match[0].replace(ADVERBS, '')) };
}

/** A verb behind a name that is followed by more words: 市财政局负责资金保障. */
const ACTS_ON = /(?:牵头|负责|承担|统筹|指导|配合|组织|落实|做好|抓好)(?=\p{Script=Han})/gu;

/** Reads the verb within a stretch of a line of units that has more words behind the verb: 市财政局负责资金保障. */
export function readVerbWithin(text: string): UnitVerb | undefined {
  if (nameStrength(text) !== undefined) return undefined;
  // The longest name is taken: 省委组织部 before 省委.
  return [...text.matchAll(ACTS_ON)]
    .filter(({ index }) => nameStrength(text.slice(0, index)) === 'strong')
    .map(({ 0: verb, index }) => ({ at: index, role: roleOf(verb) }))
    .pop();
}

/** Words that say that there are more units, and are no part of the name: 等, 等有关部门, 等20个单位. */
const AND_OTHERS =
  /(?<![高中初同平均])等(?:\d{0,3}[个家]?\p{Script=Han}{0,12}(?:部门|单位|机构|地区|企业|省份|地方))?$/u;

/** Words up to 由, which the name follows: 具体由省商务厅, 技工院校内由…; not so in 自由贸易试验区. */
const BY = /^(?:.*[^自])?由/u;

/** Marks and small words before a name, and marks behind it, that are no part of it. */
const BEFORE = /^(?:并|和|及|与|以及|请|[*★☆▲●\u2460-\u2473]|[0-9]{1,2}[.．)）])\s?/u;
const AFTER = new Set('*★☆▲●');

/** Where the name is within a stretch: without 由, 等有关部门 and marks. */
export function nameWithin(words: string): { start: number; end: number } {
  const by = words.includes('由') ? (BY.exec(words)?.[0].length ?? 0) : 0;
  const others = words.includes('等') ? AND_OTHERS.exec(words)?.index : undefined;
  const end = others ?? words.length;
  const name = words.slice(by, Math.max(by, end));
  const start = by + (BEFORE.exec(name)?.[0].length ?? 0);
  let last = by + name.length;
  while (last > start && AFTER.has(words[last - 1] ?? '')) last -= 1;
  return { start, end: Math.max(start, last) };
}

/** The name within a stretch. */
export function nameOf(words: string): string {
  const { start, end } = nameWithin(words);
  return words.slice(start, end).trim();
}

/** Whether a stretch of a line of units gives a date, or refers to names, but names no unit. */
export function namesNoUnit(text: string): boolean {
  return NO_NAME.test(text) || TIME.test(text);
}
