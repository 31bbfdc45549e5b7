/** Cuts clauses into pieces for a voice. No DOM. */

/**
 * The most characters that a voice gets at once. At the lowest speed they take less than 15 seconds: after that,
 * Chrome falls silent if the voice is not on the device.
 */
export const LONGEST_PIECE = 50;

/**
 * Runs of text that end where a reader takes breath, with closing quotes and brackets. The comma in 1,200 ends no
 * run.
 */
const BREATHS = /(?:[^，；：、,;]|,(?=\d))*(?:[，；：、;]|,(?!\d)|$)[”’」』）]*/gu;

/** Whether a run ends where a sentence may be cut. Between the items of a list it should not be. */
function endsWell(run: string): boolean {
  return /[，；,;][”’」』）]*$/u.test(run);
}

/**
 * Cuts a clause into pieces to be spoken one after another. Joined, they are the clause. A short clause is one
 * piece. A longer one is cut at ，or ；, and at ： or 、 only if that is not enough.
 */
export function piecesOf(clause: string): string[] {
  const pieces: string[] = [];
  let runs = clause.match(BREATHS)?.filter((run) => run !== '') ?? [];
  while (runs.length > 0) {
    let length = 0;
    let [fits, good] = [0, 0];
    for (const [index, run] of runs.entries()) {
      length += run.length;
      if (length > LONGEST_PIECE) break;
      fits = index + 1;
      if (endsWell(run) || fits === runs.length) good = fits;
    }
    // A run that is too long by itself is not cut any further.
    const count = good || fits || 1;
    pieces.push(runs.slice(0, count).join(''));
    runs = runs.slice(count);
  }
  return pieces;
}

/**
 * A clause as a voice should get it: the 1. before a heading becomes a number with a pause, or the voice might read
 * the start of 1.5.
 */
export function spokenWords(clause: string): string {
  return clause.replace(/^(\d+)[.．](?!\d)/u, '$1、');
}
