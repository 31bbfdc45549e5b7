import { finish } from '../source/draft.ts';
import type { Answers } from '../source/draft.ts';
import { decodeText } from '../bytes/encoding.ts';
import { joinWraps } from '../lines/hard-wraps.ts';
import { splitLines } from '../lines/lines.ts';
import { mendLookAlikes } from '../lines/look-alikes.ts';
import { removePageNumbers } from '../lines/page-numbers.ts';
import type { Source } from '../source/types.ts';

/**
 * Reads a plain text. Each line that is not blank is a paragraph.
 *
 * @param answers Answers to the choices `encoding`, `page-numbers`, `hard-wraps`, `look-alikes`, `invisible`, `zeros`.
 * @throws Refusal See `decodeText` and `finish`.
 */
export function readTxt(bytes: Uint8Array, answers: Answers): Source {
  const decoded = decodeText(bytes, answers);
  const { pieces, log } = splitLines(decoded.text);
  const lines = { pieces, log: [...decoded.log, ...log], choices: decoded.choices };
  const draft = mendLookAlikes(joinWraps(removePageNumbers(lines, answers), answers), answers);
  return finish(draft, decoded.text);
}
