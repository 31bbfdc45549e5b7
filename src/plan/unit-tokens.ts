import type { Brackets } from './brackets.ts';
import { trimStretch } from './space.ts';

/** A stretch between two joints of a list of units. */
export interface Token {
  start: number;
  end: number;
}

/** What joins units: 、 ， ； and white space before a label; 和 only before 各, as names contain it (文化和旅游厅). */
const JOINT = /[、，,；;。]|\s+(?=\p{Script=Han}{2,10}[：:])|以及|(?:和|及|与)(?=各)/uy;

/** 各市、州、县人民政府 is one collective unit: 各, short nouns of administration joined by 、 and the government they share (DESIGN, Vocabulary). */
const GROUP = groupPattern();

function groupPattern(): RegExp {
  const noun = '(?:市|州|县|区|省|自治区|直辖市|自治州|盟|旗|地区|乡镇|乡|镇|街道)';
  const aside = '(?:（[^（）]*）|\\([^()]*\\))?';
  const more = `(?:[、和及]${noun}${aside})+`;
  return new RegExp(
    `各${noun}${aside}${more}(?:人民)?政府|各(?:委|办|局)(?:、(?:委|办|局))+`,
    'uy',
  );
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/**
 * Cuts a list of units at its joints. Brackets within names hold no joints.
 *
 * @param text A paragraph, or a line of units.
 * @param list Where the list stands in it, without the brackets around it.
 * @param brackets Of this text.
 * @returns The stretches in between, trimmed; none of them is empty.
 */
export function unitTokens(
  text: string,
  { start: from, end: to }: Token,
  { closerOf }: Brackets,
): Token[] {
  const tokens: Token[] = [];
  const push = (start: number, end: number): void => {
    const token = trimStretch(text, start, end);
    if (token.start < token.end) tokens.push(token);
  };
  let start = from;
  let at = from;
  while (at < to) {
    const joint = matchAt(JOINT, text, at);
    const closer = closerOf.get(at);
    if (joint > 0) {
      push(start, at);
      start = at + joint;
      at = start;
    } else if (closer !== undefined) at = closer + 1;
    else at += Math.max(1, matchAt(GROUP, text, at));
  }
  push(start, to);
  return tokens;
}
