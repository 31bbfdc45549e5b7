/** Decodes text of an address. Text that is badly encoded (%) stays as it is. */
function decoded(text: string, decode = decodeURIComponent): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}

/** Invisible characters that break an address in two where it is pasted, or turn its words round. */
const UNSEEN = /[\s\p{C}]/u;

/** An address with readable words, if it leads to the same place; otherwise unchanged. */
export function readableAddress(href: string): string {
  const words = decoded(href, decodeURI);
  return !UNSEEN.test(words) && new URL(words).href === href ? words : href;
}

/** The id in the hash of an address or a link; '' if there is none. */
export function idOf({ hash }: Pick<Location, 'hash'>): string {
  return decoded(hash.slice(1));
}
