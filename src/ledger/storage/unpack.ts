/** Reads the entries of packs (pack.ts). Pages need nothing else of packs. */
import { areEntries } from '../entries/entry.ts';
import type { Entry } from '../entries/entry.ts';

/**
 * A character of the private use area stands for a run of characters that came before: it is this number plus the
 * length of the run. The next character is `BEFORE` plus the distance back to the run.
 */
export const MARK = 0xe000;
export const LONGEST_RUN = 0x18ff;
/** Chosen so that no character from here to `BEFORE + FURTHEST` is a control, a quote or a surrogate. */
export const BEFORE = 0x100;
export const FURTHEST = 0xc000;

/** Restores a text of so many characters that `squeeze` has made smaller. */
function swell(squeezed: string, size: number): string {
  const codes = new Uint16Array(size);
  let end = 0;
  for (let at = 0; at < squeezed.length; at += 1) {
    const code = squeezed.charCodeAt(at);
    const length = code - MARK;
    if (length < 0 || length > LONGEST_RUN) codes[end++] = code;
    else {
      at += 1;
      const back = squeezed.charCodeAt(at) - BEFORE;
      for (const to = end + length; end < to; end += 1) codes[end] = codes[end - back] ?? 0;
    }
  }
  return new TextDecoder('utf-16le').decode(codes);
}

/** Texts of packs in the vault (vault.ts), by their sums, as far as this page has read them. */
export const held = new Map<string, string>();

/** Holds the text whose place a stub has taken: another tab has just put it into the vault. */
export function holdBefore(stub: string, text: string): void {
  try {
    const { pack, sum } = JSON.parse(stub) as Record<string, unknown>;
    if (pack === 2 && unpack(text) !== undefined) held.set(sum as string, text);
  } catch {
    // The value is no stub.
  }
}

/**
 * The entries of a pack, in localStorage or in the vault. Undefined if the text is no pack, if any part of it cannot be
 * read, or if the page does not have it.
 */
export function unpack(raw: string): Entry[] | undefined {
  try {
    const { pack, size, text, sum } = JSON.parse(raw) as Record<string, unknown>;
    if (pack === 2) return unpack(held.get(sum as string) ?? '');
    const entries: unknown = pack === 1 && JSON.parse(swell(String(text), Number(size)));
    return areEntries(entries) ? entries : undefined;
  } catch {
    return undefined;
  }
}
