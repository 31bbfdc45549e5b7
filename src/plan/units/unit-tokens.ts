import type { Brackets } from '../text/pair-brackets.ts';
import { lengthAt, skipSpace, trimStretch } from '../text/space.ts';
import type { Stretch } from '../text/space.ts';
import { endsLikeUnit, nameStrength } from './unit-names.ts';
import { readLooseLabel, unitsLabelLength } from './units-label.ts';
import { byWords } from '../words/vocabulary.ts';
import { anyOf, AREA_NOUNS, AREA_TAILS } from '../words/words.ts';

/** A stretch between two joints of a list of units. */
export type Token = Stretch;

/** Marks that always separate units. */
const MARKS = '、，,；;。/／|｜';
/**
 * First characters of 和 and similar words, and of collective units. A quick test, since most characters are neither.
 */
const AND_STARTS = '以和及与暨';
const GROUP_STARTS = '各有相沿部单';
const SPACE = /\s/u;

/** Words that separate units, unless they are within a name (文化和旅游厅): 和 before 各, or between two names. */
const AND = /(?:以及|[和及与暨])\s?/uy;
const NEXT = /[^、，,；;。/／|｜（(]{1,30}/uy;

const ANY_LABEL = /\p{Script=Han}{2,10}\s{0,4}[：:]/uy;

/** The name behind a joint. A verb behind the last name is no part of it. */
const firstName = byWords(({ ownUnits }) => {
  const endings = ['厅', '局', '委', '办', '部', '署', '会', '院', '行', '中心'];
  const others = ['政府', '公司', '集团', '单位', '部门', '企业', '机构'];
  const own = ownUnits.length === 0 ? '' : `.+?${anyOf(ownUnits)}|`;
  return new RegExp(`^(?:有关|相关|其他)?(?:${own}.{3,}?${anyOf([...endings, ...others])})`, 'u');
});

/** A collective unit such as 各市、州、县人民政府: 各, short administrative nouns joined by 、, and the word they share. */
const GROUP = groupPattern();

function groupPattern(): RegExp {
  const noun = anyOf(AREA_NOUNS);
  const aside = '(?:（[^（）]{0,30}）|\\([^()]{0,30}\\))?';
  const more = `(?:[、和及]${noun}${aside})+`;
  const tail = `(?:${anyOf(AREA_TAILS)}${aside}|(?!\\p{Script=Han}))`;
  return new RegExp(
    `(?:各有关|各相关|有关|相关|沿线|各)${noun}${aside}${more}${tail}|各(?:部、)?(?:委|办|局)(?:、(?:部|委|办|局|院|行))+|(?:部门[、和]单位|单位[、和]部门)(?!\\p{Script=Han})|各盟行政公署、市人民政府|各地区行署、(?:各)?市(?:、自治州)?人民政府`,
    'uy',
  );
}

/** Whether a label (责任单位：, 完成时限：) begins at an offset. */
export function beginsLabel(text: string, at: number): boolean {
  return lengthAt(ANY_LABEL, text, at) > 0 || unitsLabelLength(text, at) > 0;
}

/** The words before an offset, as many as matter for the ending of a name. */
function ending(text: string, start: number, at: number): string {
  return text.slice(Math.max(start, at - 16), at).trimEnd();
}

/** Whether both sides of 和 name units: 省财政厅和省税务局; not so in 文化和旅游厅 and 各级党委和政府. */
function joinsNames(text: string, start: number, at: number, after: number, to: number): boolean {
  if (text.startsWith('各', after)) return true;
  if (!endsLikeUnit(ending(text, start, at)) && !/[）)]$/u.test(text.slice(start, at)))
    return false;
  const next = text.slice(after, after + lengthAt(NEXT, text, after)).slice(0, to - after);
  const name = firstName().exec(next);
  return name !== null && nameStrength(name[0]) !== undefined;
}

/** The length of the joint at an offset; 0 if there is none. */
function jointLength(text: string, start: number, at: number, to: number): number {
  const mark = text.charAt(at);
  if (MARKS.includes(mark)) return 1;
  if (mark === '.' || mark === '．') {
    // A full stop in place of 、, but not the one in 12.5.
    return /\p{Script=Han}.\p{Script=Han}/u.test(text.slice(at - 1, at + 2)) ? 1 : 0;
  }
  if (SPACE.test(mark)) {
    const after = Math.min(skipSpace(text, at), to);
    const parts = beginsLabel(text, after) || endsLikeUnit(ending(text, start, at));
    return parts ? after - at : 0;
  }
  const and = AND_STARTS.includes(mark) ? lengthAt(AND, text, at) : 0;
  return and > 0 && at > start && joinsNames(text, start, at, at + and, to) ? and : 0;
}

/**
 * Cuts a list of units at its joints. There are no joints in brackets within names.
 *
 * @param text A paragraph, or a line of units.
 * @param list The stretch of the list, without the brackets around it.
 * @param brackets Of this text.
 * @returns The stretches in between, trimmed; none of them is empty.
 */
export function unitTokens(
  text: string,
  { start: from, end: to }: Token,
  { closerOf }: Brackets,
): Token[] {
  const tokens: Token[] = [];
  let start = from;
  const push = (end: number): void => {
    const token = trimStretch(text, start, end);
    if (token.start < token.end) tokens.push(token);
  };
  let at = from;
  while (at < to) {
    // A label stays whole, whatever joints are in it (牵头、责任单位：), and begins a stretch (【配合单位】).
    const mayBegin = at === start || '【［[〔'.includes(text.charAt(at));
    const label = mayBegin ? unitsLabelLength(text, at) : 0;
    if (label > 0) {
      push(at);
      start = at;
      at = Math.min(to, at + label);
      continue;
    }
    const joint = jointLength(text, start, at, to);
    const closer = closerOf.get(at);
    if (joint > 0) {
      push(at);
      start = at + joint;
      at = start;
    } else if (closer !== undefined && closer < to) at = closer + 1;
    else if (SPACE.test(text.charAt(at))) at = skipSpace(text, at);
    else if (!GROUP_STARTS.includes(text.charAt(at))) at += 1;
    else at += Math.max(1, lengthAt(GROUP, text, at));
  }
  push(to);
  return tokens;
}

/** Reads a label without a colon that stands before a name of a unit: 牵头单位为省科技厅. */
export function looseLabelBeforeName(text: string): ReturnType<typeof readLooseLabel> {
  const label = readLooseLabel(text);
  if (label === undefined) return undefined;
  const name =
    /^[^、，,；;。（(\s]{1,40}/u.exec(text.slice(label.length, label.length + 41))?.[0] ?? '';
  return nameStrength(name) === undefined ? undefined : label;
}
