/** The id that the hash of an address means. */

/** The characters of an id. Chats append other characters to an address. */
const ID = /^[\w.~-]+/u;

/**
 * The id that a hash means: the hash itself, or the hash without signs that got there by mistake, as a bracket, a
 * full stop or a quote.
 *
 * @param words The hash without its #, decoded as far as possible.
 * @param has Whether the page has an id.
 * @returns undefined if the page has no such id.
 */
export function meantId(words: string, has: (id: string) => boolean): string | undefined {
  if (has(words)) return words;
  let id = ID.exec(words.trim())?.[0] ?? '';
  while (id !== '' && !has(id)) {
    // Only punctuation is removed: without a digit it would be another sentence.
    if (!/[.~_-]$/u.test(id)) return undefined;
    id = id.slice(0, -1);
  }
  return id === '' ? undefined : id;
}
