/** Texts of any characters, for the unit tests, the browser tests and `npm run fuzz`. */
import fc from 'fast-check';

/** Halves of characters above U+FFFF, which are no characters by themselves. */
const [FIRST_HALF, HALVES] = [0xd800, 0x800];
const LAST = 0x10ffff;

const CHARACTER = fc
  .nat(LAST - HALVES)
  .map((at) => String.fromCodePoint(at < FIRST_HALF ? at : at + HALVES));

/**
 * A text of any characters of Unicode, whole ones, up to so many. fast-check's own (`unit: 'binary'`) lists all of them
 * once in each process, which takes three quarters of a second.
 */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: CHARACTER, maxLength });
}
