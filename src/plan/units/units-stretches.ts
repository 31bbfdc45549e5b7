import type { Brackets } from '../text/pair-brackets.ts';
import { sentenceEnd } from '../text/sentences.ts';
import { skipSpace } from '../text/space.ts';
import { unitsLabelLength } from './units-label.ts';
import { OPENERS, recogniseUnits } from './units-line.ts';
import type { UnitsStretch } from './units-line.ts';

const SPACE = /\s/u;

/** Whether a label without brackets may begin here: after white space within an unfinished sentence. */
function beginsLabel(text: string, at: number): boolean {
  const isStart = at > 0 && SPACE.test(text.charAt(at - 1)) && !SPACE.test(text.charAt(at));
  return isStart && unitsLabelLength(text, at) > 0;
}

/** The stretches within one sentence: brackets with units, but not those inside of other brackets and quotes. */
function within(
  text: string,
  start: number,
  end: number,
  brackets: Brackets,
  from: number,
): UnitsStretch[] {
  const found: UnitsStretch[] = [];
  let at = start;
  while (at < end) {
    const closer = brackets.closerOf.get(at);
    const isCandidate =
      at > start &&
      (closer === undefined ? beginsLabel(text, at) : OPENERS.includes(text.charAt(at)));
    const stretch = isCandidate ? recogniseUnits(text, at, brackets, from) : undefined;
    if (stretch !== undefined) found.push(stretch);
    at = Math.max(stretch?.end ?? 0, (closer ?? at) + 1);
  }
  return found;
}

/**
 * The stretches of a paragraph that are, or could be, lines of units, in order, without overlap.
 *
 * @param text One paragraph.
 * @param labelLength The length of the paragraph's label; no line of units begins within it.
 * @param brackets Of this text.
 */
export function unitsStretches(
  text: string,
  labelLength: number,
  brackets: Brackets,
): UnitsStretch[] {
  const found: UnitsStretch[] = [];
  let start = 0;
  while (start < text.length) {
    const from = Math.max(start, labelLength);
    const isHeading = start < labelLength;
    // A further bracket directly behind a line of units is judged like that one: （甲部牵头）（乙部配合）.
    const isNext = start > 0 && found[found.length - 1]?.end === start;
    const whole = isHeading
      ? undefined
      : recogniseUnits(text, start, brackets, isNext ? start : labelLength);
    if (whole !== undefined) {
      found.push(whole);
      start = whole.end;
      continue;
    }
    const end = sentenceEnd(text, from, brackets);
    const inside = within(text, skipSpace(text, from), end, brackets, labelLength);
    found.push(...inside);
    start = Math.max(end, inside[inside.length - 1]?.end ?? 0);
  }
  return found;
}
