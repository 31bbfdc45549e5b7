/** Text of an address in its own words; what is badly encoded (%) stays as it stands. */
function decoded(text: string, decode = decodeURIComponent): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}

/** Signs that break an address in two where it is pasted, or turn its words round, and cannot be seen. */
const UNSEEN = /[\s\p{C}]/u;

/** An address in words that people read, where these lead to the same place; else as it stands. */
export function readableAddress(href: string): string {
  const words = decoded(href, decodeURI);
  return !UNSEEN.test(words) && new URL(words).href === href ? words : href;
}

/** The id that the hash of an address or of a link names; '' if it has none. */
export function idOf({ hash }: Pick<Location, 'hash'>): string {
  return decoded(hash.slice(1));
}
