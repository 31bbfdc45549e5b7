import type { Brackets } from './brackets.ts';
import { unitTokens } from './unit-tokens.ts';
import type { Token } from './unit-tokens.ts';
import { namesNoUnit, readUnitVerb } from './unit-verbs.ts';
import { startsWithUnitsLabel } from './units-label.ts';

/** What may stand behind the closing bracket and still belong to the line of units. */
const TAIL = /[。；;]*\s*/uy;

/** （海关总署、财政部负责）: no label; the last stretch that is no rule and no date ends in a verb. */
function endsInVerb(text: string, list: Token, brackets: Brackets): boolean {
  if (/[。：:]/u.test(text.slice(list.start, list.end))) return false;
  const words = unitTokens(text, list, brackets)
    .map((token) => text.slice(token.start, token.end))
    .filter((stretch) => !namesNoUnit(stretch));
  return readUnitVerb(words[words.length - 1] ?? '') !== undefined;
}

/** Where the list inside a bracket stands, and where what belongs to the bracket ends. */
export interface UnitsBracket {
  /** Without the brackets. */
  list: Token;
  end: number;
  /** Whether a label says that these are units: only then may it stand behind an unfinished sentence. */
  labelled: boolean;
}

/**
 * Reads a bracket of units: （责任单位：…）, （…负责）, （…牵头，…参与）, in either width.
 *
 * @param text One paragraph.
 * @param at Where the bracket would open.
 * @param brackets Of this text.
 * @returns Undefined where no bracket opens, or one that is not of units: （BIPV）.
 */
export function readUnitsBracket(
  text: string,
  at: number,
  brackets: Brackets,
): UnitsBracket | undefined {
  const closer = brackets.closerOf.get(at);
  if (closer === undefined || !'（('.includes(text.charAt(at))) return undefined;
  const list = { start: at + 1, end: closer };
  const labelled = startsWithUnitsLabel(text.slice(list.start, list.end).trimStart());
  if (!labelled && !endsInVerb(text, list, brackets)) return undefined;
  TAIL.lastIndex = closer + 1;
  const end = closer + 1 + (TAIL.exec(text)?.[0].length ?? 0);
  return { list, end, labelled };
}

/**
 * The list in a clause that is a line of units, with or without brackets (牵头部门：… on its own line,
 * plan 01).
 *
 * @param text One clause.
 * @param brackets Of this text.
 * @returns Offsets of the list, its labels included, or undefined where the text is no line of units.
 */
export function unitsList(text: string, brackets: Brackets): Token | undefined {
  if (startsWithUnitsLabel(text)) return { start: 0, end: text.length };
  const bracket = readUnitsBracket(text, 0, brackets);
  return bracket?.end === text.length ? bracket.list : undefined;
}
