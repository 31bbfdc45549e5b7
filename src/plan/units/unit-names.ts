import { byWords } from '../words/vocabulary.ts';
import {
  anyOf,
  COLLECTIVE_STARTS,
  NO_UNIT_STARTS,
  NO_UNITS,
  WEAK_ENDINGS,
} from '../words/words.ts';

/** How surely words name a unit: `strong` by their ending, without doubt; `weak` only beside other names. */
export type NameStrength = 'strong' | 'weak';

const strongEnd = byWords(({ unitEndings }) => new RegExp(`${anyOf(unitEndings)}$`, 'u'));
const WEAK_END = new RegExp(`${anyOf(WEAK_ENDINGS)}$`, 'u');
const COLLECTIVE = new RegExp(`^${anyOf(COLLECTIVE_STARTS)}`, 'u');
const NO_UNIT = new RegExp(`^${anyOf(NO_UNIT_STARTS)}|${anyOf(NO_UNITS)}$`, 'u');

/** Text in brackets within a name: 省新闻出版局（省版权局）, 各县（市、区）. */
const ASIDE = /(?:（[^（）]{0,40}）|\([^()]{0,40}\)|〔[^〔〕]{0,40}〕)/gu;

/** Only letters, a dot between words of a name, and perhaps digits: 省第三医院, 中国移动5G公司. */
const LETTERS = /^[\p{Script=Han}A-Za-z0-9·\s]{2,30}$/u;

/** Words that are in no name: they tell what is done, or how something is. */
const SENTENCE = /应当|要|的$|不得|进行|实现|推动|加强|通过|可以|必须|为(?!民)/u;

/** Words that are in no name of many units either: 各县人民政府均为责任单位. */
const SAYS_OF_ALL = /[均皆]|应当|不得|必须/u;

/** Whether a stretch ends as names of units do. Then 和 behind it joins names, and a space separates them. */
export function endsLikeUnit(words: string): boolean {
  return strongEnd().test(words) && !NO_UNIT.test(words);
}

/**
 * Whether some words name a unit.
 *
 * @param words Between two joints of a list, without verb and white space at the ends.
 * @returns Undefined if they do not.
 */
export function nameStrength(words: string): NameStrength | undefined {
  if (words.length > 60) return undefined;
  const name = words.replace(ASIDE, '').replace(/\s+$/u, '');
  if (COLLECTIVE.test(name) && /^[\p{Script=Han}、\s]{2,30}$/u.test(name)) {
    if (SAYS_OF_ALL.test(name)) return undefined;
    return strongEnd().test(name) || WEAK_END.test(name) ? 'strong' : undefined;
  }
  if (!LETTERS.test(name) || NO_UNIT.test(name) || SENTENCE.test(name)) return undefined;
  if (strongEnd().test(name)) return 'strong';
  return WEAK_END.test(name) ? 'weak' : undefined;
}
