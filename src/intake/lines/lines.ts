/** Splits a text into lines, and notes line ends other than \n. */
import { noteAt } from '../source/draft.ts';
import type { Changed, Note, Piece } from '../source/draft.ts';

/** Line ends other than \n, and their names in the log. */
const ENDS = new Map([
  ['\r\n', 'CRLF'],
  ['\r', 'CR'],
  ['\v', 'U+000B'],
  ['\f', 'U+000C'],
  ['\u0085', 'U+0085'],
  ['\u2028', 'U+2028'],
  ['\u2029', 'U+2029'],
]);

/** Line ends that a system uses everywhere, so that one note for the file is enough. */
const SYSTEMS = new Set(['\r\n', '\r']);

/** Control characters that mean nothing in a text. A tab is white space. */
const CONTROLS = /[\0-\x08\x0E-\x1F\x7F]/gu;

function withoutControls(line: string, at: number, log: Note[]): string {
  const text = line.replace(CONTROLS, '');
  if (text.length === line.length) return line;
  const codes = new Set((line.match(CONTROLS) ?? []).map((found) => found.charCodeAt(0)));
  for (const code of codes) {
    const what = code === 0 ? 'null-character' : 'control-character';
    log.push(noteAt(at, what, `U+${code.toString(16).toUpperCase().padStart(4, '0')}`));
  }
  return text;
}

/**
 * Splits a text into its lines, also blank ones. U+000B, U+000C (a new page), U+0085, U+2028 and U+2029 end a line too.
 * Null and other control characters are removed. Each of these is logged.
 */
export function splitLines(text: string): Changed {
  const pieces: Piece[] = [];
  const log: Note[] = [];
  const seen = new Set<string>();
  const parts = text.split(/(\r\n|[\r\n\v\f\u0085\u2028\u2029])/u);
  for (let index = 0; index < parts.length; index += 2) {
    const at = index / 2 + 1;
    const end = parts[index + 1] ?? '';
    pieces.push({ at, text: withoutControls(parts[index] ?? '', at, log), hints: {} });
    const name = ENDS.get(end);
    if (name === undefined || seen.has(end)) continue;
    const ofFile = SYSTEMS.has(end);
    if (ofFile) seen.add(end);
    log.push(noteAt(ofFile ? 0 : at, 'line-break', name, 'LF'));
  }
  return { pieces, log };
}
