/**
 * Aligns a typed run with the stretch of a text that is most like it; the ends of the run need not match. It uses
 * Gotoh's alignment, in which a gap of any length is one gap: a clause that was left out is one difference and not
 * twenty.
 */

/**
 * The points for each step: for equal characters, for different ones, for a gap, and for each further character of the
 * gap.
 */
const [EQUAL, OTHER, GAP, LONGER] = [30, -20, -50, -1];

/** Less than any sum. */
const NEVER = -1e9;

/** A stretch in which both sides are the same, or in which they differ. */
export interface Segment {
  isEqual: boolean;
  /** The stretch of the typed run, the end not included. */
  typed: [number, number];
  text: [number, number];
}

/**
 * The bits of a cell of `ways`. They tell from which of the three ways (pair, gap in the typed run, gap in the text)
 * each way came.
 */
const FROM_MISSING = 1;
const FROM_ADDED = 2;
const MISSING_GOES_ON = 4;
const ADDED_GOES_ON = 8;

interface Ways {
  ways: Uint8Array;
  /** Where in the text the best way ends. */
  end: number;
}

/** Finds the best way to each pair of places. Text before and after the stretch costs nothing. */
function waysOf(typed: string, text: string): Ways {
  const width = text.length + 1;
  const ways = new Uint8Array((typed.length + 1) * width);
  // For the row above: the best sum of all three ways, and the best sum that ends in a gap in the text (added
  // characters).
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

/** A step back, and which characters it covers. */
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

/** Whether an equal stretch is mere chance: one character between two longer differences. */
function isChance(segments: readonly Segment[], at: number): boolean {
  const [before, one, after] = [segments[at - 1], segments[at], segments[at + 1]];
  const size = (segment: Segment | undefined): number =>
    segment === undefined
      ? 0
      : Math.max(segment.typed[1] - segment.typed[0], segment.text[1] - segment.text[0]);
  if (one?.isEqual !== true || size(one) > 1) return false;
  return before !== undefined && after !== undefined && Math.min(size(before), size(after)) > 1;
}

/** Joins neighbouring segments of the same kind. */
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

/** Marks at the end of a clause. */
const END = /[,.;:、。!?]/u;

/** Moves a gap by one character if it fits there as well, so that omitted text ends with the end of a clause. */
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
 * Aligns a run with a text: the stretches in which they are the same, and in which they differ, from the first
 * character of the run to its last.
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
