/** The pieces of a clause that a voice is given. No DOM. */

/**
 * Characters that a voice gets at once: at the lowest speed less than 15 seconds, after which Chrome
 * falls silent with a voice that is not on the device.
 */
export const LONGEST = 50;

/** Runs up to a sign where a reader takes breath, and what closes after it; a comma in 1,200 is none. */
const BREATHS = /(?:[^，；：、,;]|,(?=\d))*(?:[，；：、;]|,(?!\d)|$)[”’」』）]*/gu;

/** Whether a run ends where a sentence may be cut, not only between the items of a list. */
function endsWell(run: string): boolean {
  return /[，；,;][”’」』）]*$/u.test(run);
}

/**
 * A clause in pieces to be spoken one after the other; joined, they are the clause. One that is short
 * is one piece; a longer one is cut at ，or ；, and only where that is not enough at ： or 、.
 */
export function piecesOf(clause: string): string[] {
  const pieces: string[] = [];
  let runs = clause.match(BREATHS)?.filter((run) => run !== '') ?? [];
  while (runs.length > 0) {
    let length = 0;
    let [fits, good] = [0, 0];
    for (const [index, run] of runs.entries()) {
      length += run.length;
      if (length > LONGEST) break;
      fits = index + 1;
      if (endsWell(run) || fits === runs.length) good = fits;
    }
    // A run that is too long by itself is not cut within its words.
    const count = good || fits || 1;
    pieces.push(runs.slice(0, count).join(''));
    runs = runs.slice(count);
  }
  return pieces;
}

/** A clause as a voice should have it: the 1. before a heading is a number with a pause, not the start of 1.5. */
export function spokenWords(clause: string): string {
  return clause.replace(/^(\d+)[.．](?!\d)/u, '$1、');
}
