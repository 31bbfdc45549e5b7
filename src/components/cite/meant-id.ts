/** The id that the hash of an address leads to. */

/** Signs of an id; a chat glues others to the end of an address. */
const ID = /^[\w.~-]+/u;

/**
 * The id that a hash means, of those that a page has: as it stands, or without what stands around it by mistake:
 * a bracket, a full stop, a quote.
 *
 * @param words The hash without its #, decoded as far as it can be.
 * @param has Whether the page has an id.
 * @returns undefined if the page has none such.
 */
export function meantId(words: string, has: (id: string) => boolean): string | undefined {
  if (has(words)) return words;
  let id = ID.exec(words.trim())?.[0] ?? '';
  while (id !== '' && !has(id)) {
    // Only signs are taken away: another number is another sentence.
    if (!/[.~_-]$/u.test(id)) return undefined;
    id = id.slice(0, -1);
  }
  return id === '' ? undefined : id;
}
