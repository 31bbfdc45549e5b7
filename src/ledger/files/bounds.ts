/** Looks over JSON before it is parsed. Text with endless nesting, or with millions of values, would crash the tab. */
import { DEEPEST, MOST_VALUES } from '../entries/limits.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
/** `{` and `}` are `[` and `]` with this bit set. */
const BRACE = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;

/** Where a text in quotation marks ends: at the next quotation mark that is not escaped by a backslash. */
function endOfText(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (end !== -1) {
    let before = end;
    while (json.charCodeAt(before - 1) === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 0) return end;
    end = json.indexOf('"', end + 1);
  }
  return json.length;
}

/**
 * Which bound a JSON text breaks, if any: how deep records and lists are nested, or how many values there are. The text
 * need not be valid JSON.
 */
export function boundPassedBy(json: string): 'tooDeep' | 'tooManyValues' | undefined {
  let [depth, values] = [0, 0];
  for (let at = 0; at < json.length; at += 1) {
    const sign = json.charCodeAt(at);
    if (sign === QUOTE) at = endOfText(json, at);
    else if ((sign | BRACE) === CLOSING) depth -= 1;
    else if (sign === COMMA || (sign | BRACE) === OPENING) {
      values += 1;
      if (sign !== COMMA) depth += 1;
      if (depth > DEEPEST) return 'tooDeep';
      if (values > MOST_VALUES) return 'tooManyValues';
    }
  }
  return undefined;
}
