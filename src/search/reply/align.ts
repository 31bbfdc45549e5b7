/**
 * Lays a typed run against the stretch of a text that it is most like, however the run begins and ends:
 * Gotoh's alignment, in which a gap of any length is one gap, so that a clause that was left out is one
 * difference and not twenty.
 */

/** The points of each step: equal signs, different ones, a gap, and each further sign of it. */
const [EQUAL, OTHER, GAP, LONGER] = [30, -20, -50, -1];

/** Less than any sum. */
const NEVER = -1e9;

/** One stretch in which both sides are the same, or in which they are not. */
export interface Segment {
  isEqual: boolean;
  /** The stretch of what was typed: from, up to and without. */
  typed: [number, number];
  text: [number, number];
}

/** Bits of a cell of `ways`: how each of three ways (pairing, gap in what was typed, gap in the text) came there. */
const FROM_MISSING = 1;
const FROM_ADDED = 2;
const MISSING_GOES_ON = 4;
const ADDED_GOES_ON = 8;

interface Ways {
  ways: Uint8Array;
  /** Where in the text the best way ends. */
  end: number;
}

/** The best way to each pair of places; the text may go on before and after at no cost. */
function waysOf(typed: string, text: string): Ways {
  const width = text.length + 1;
  const ways = new Uint8Array((typed.length + 1) * width);
  // Of the row above: the best sum of all three ways, and of a gap in the text (signs added).
  let best = new Int32Array(width);
  let added = new Int32Array(width).fill(NEVER);
  for (let row = 1; row <= typed.length; row += 1) {
    const nextBest = new Int32Array(width);
    const nextAdded = new Int32Array(width);
    let missing = NEVER;
    for (let column = 0; column < width; column += 1) {
      const cell = row * width + column;
      const opened = (best[column] ?? 0) + GAP;
      const goesOn = (added[column] ?? 0) + LONGER;
      nextAdded[column] = Math.max(opened, goesOn);
      let way = goesOn > opened ? ADDED_GOES_ON : 0;
      let sum = NEVER;
      if (column > 0) {
        const isEqual = typed.charCodeAt(row - 1) === text.charCodeAt(column - 1);
        sum = (best[column - 1] ?? 0) + (isEqual ? EQUAL : OTHER);
        const begun = (nextBest[column - 1] ?? 0) + GAP;
        if (missing + LONGER > begun) way |= MISSING_GOES_ON;
        missing = Math.max(begun, missing + LONGER);
      }
      if (missing > sum) {
        sum = missing;
        way |= FROM_MISSING;
      }
      if ((nextAdded[column] ?? 0) > sum) {
        sum = nextAdded[column] ?? 0;
        way = (way & ~FROM_MISSING) | FROM_ADDED;
      }
      nextBest[column] = sum;
      ways[cell] = way;
    }
    [best, added] = [nextBest, nextAdded];
  }
  let end = 0;
  best.forEach((sum, column) => {
    if (sum > (best[end] ?? 0)) end = column;
  });
  return { ways, end };
}

/** A step back: over which signs it goes. */
type Step = 'pair' | 'missing' | 'added';

function stepsBack(typed: string, text: string): { steps: Step[]; start: number } {
  const { ways, end } = waysOf(typed, text);
  const width = text.length + 1;
  const steps: Step[] = [];
  let [row, column] = [typed.length, end];
  let within: Step | undefined;
  while (row > 0) {
    const way = ways[row * width + column] ?? 0;
    const chosen = (way & FROM_MISSING) > 0 ? 'missing' : (way & FROM_ADDED) > 0 ? 'added' : 'pair';
    const step: Step = within ?? chosen;
    steps.push(step);
    if (step === 'missing') within = (way & MISSING_GOES_ON) > 0 ? 'missing' : undefined;
    if (step === 'added') within = (way & ADDED_GOES_ON) > 0 ? 'added' : undefined;
    if (step !== 'missing') row -= 1;
    if (step !== 'added') column -= 1;
  }
  return { steps: steps.reverse(), start: column };
}

/** Whether an equal stretch is by chance: one sign between two longer differences. */
function isChance(segments: readonly Segment[], at: number): boolean {
  const [before, one, after] = [segments[at - 1], segments[at], segments[at + 1]];
  const size = (segment: Segment | undefined): number =>
    segment === undefined
      ? 0
      : Math.max(segment.typed[1] - segment.typed[0], segment.text[1] - segment.text[0]);
  if (one?.isEqual !== true || size(one) > 1) return false;
  return before !== undefined && after !== undefined && Math.min(size(before), size(after)) > 1;
}

/** Segments with those that stand side by side and are alike made one. */
function united(segments: readonly Segment[]): Segment[] {
  const all: Segment[] = [];
  for (const { isEqual, typed, text } of segments) {
    const last = all[all.length - 1];
    if (last?.isEqual === isEqual) {
      last.typed = [last.typed[0], typed[1]];
      last.text = [last.text[0], text[1]];
    } else all.push({ isEqual, typed, text });
  }
  return all;
}

/** After these a clause ends. */
const END = /[,.;:、。!?]/u;

/** A gap that could as well begin a sign later, so that what is left out ends as a clause does. */
function settled(segments: readonly Segment[], text: string, typed: string): Segment[] {
  const all = segments.map((one) => ({ ...one }));
  all.forEach((gap, at) => {
    const [before, after] = [all[at - 1], all[at + 1]];
    const isMissing = gap.typed[0] === gap.typed[1];
    if (gap.isEqual || before === undefined || after === undefined) return;
    if (!isMissing && gap.text[0] !== gap.text[1]) return;
    const [whole, [from, to]] = isMissing ? [text, gap.text] : [typed, gap.typed];
    const first = whole.charAt(from);
    if (first !== whole.charAt(to) || !END.test(first) || END.test(whole.charAt(to - 1))) return;
    const isLong = after.text[1] - after.text[0] > 1;
    if (!isLong) return;
    before.typed = [before.typed[0], before.typed[1] + 1];
    before.text = [before.text[0], before.text[1] + 1];
    gap.typed = [gap.typed[0] + 1, gap.typed[1] + 1];
    gap.text = [gap.text[0] + 1, gap.text[1] + 1];
    after.typed = [after.typed[0] + 1, after.typed[1]];
    after.text = [after.text[0] + 1, after.text[1]];
  });
  return all;
}

/**
 * Where a run and the text that it is laid against are the same and where not, from the run's first sign
 * to its last.
 *
 * @param typed Not empty.
 * @param text A stretch that is not much longer: the work is the product of both lengths.
 */
export function align(typed: string, text: string): Segment[] {
  const { steps, start } = stepsBack(typed, text);
  const segments: Segment[] = [];
  let [row, column] = [0, start];
  for (const step of steps) {
    const isEqual = step === 'pair' && typed.charCodeAt(row) === text.charCodeAt(column);
    const [toRow, toColumn] = [
      step === 'missing' ? row : row + 1,
      step === 'added' ? column : column + 1,
    ];
    segments.push({ isEqual, typed: [row, toRow], text: [column, toColumn] });
    [row, column] = [toRow, toColumn];
  }
  const plain = united(segments);
  const clear = united(
    plain.map((segment, at) => (isChance(plain, at) ? { ...segment, isEqual: false } : segment)),
  );
  return settled(clear, text, typed);
}
