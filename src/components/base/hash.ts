/** Text of an address in its own words; what is badly encoded (%) stays as it stands. */
export function decoded(text: string, decode = decodeURIComponent): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}

/** The id that the hash of an address or of a link names; '' if it has none. */
export function idOf({ hash }: Pick<Location, 'hash'>): string {
  return decoded(hash.slice(1));
}
