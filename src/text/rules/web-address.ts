/** An address of the web that somebody typed. */
export interface WebAddress {
  /** As it was typed. */
  href: string;
  /** The host that the address really leads to, if a reader might expect another one. */
  realSite: string | undefined;
}

/**
 * Reads a typed line as an address; undefined if it is none. The host is the one that a browser would open: words
 * before an @ are no host, and letters of other scripts, full-width signs and numbers may stand for another name than
 * the one that is seen.
 */
export function webAddress(line: string): WebAddress | undefined {
  if (!/^https?:\/\/\S+$/iu.test(line)) return undefined;
  try {
    const { protocol, host, hostname } = new URL(line);
    const plain = `${protocol}//${host}`;
    const isPlain =
      line.toLowerCase().startsWith(plain) && /^(?:[/?#:]|$)/u.test(line.slice(plain.length));
    return { href: line, realSite: isPlain && !hostname.includes('xn--') ? undefined : hostname };
  } catch {
    return undefined;
  }
}
