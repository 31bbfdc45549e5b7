/** An address of the web that somebody typed. */
export interface WebAddress {
  /** As it was typed. */
  href: string;
  /** The site that it leads to, where one who reads the address may take it for another. */
  realSite: string | undefined;
}

/**
 * Reads a typed line as an address; undefined if it is none. Whose site it leads to is what a browser makes
 * of it: what stands before an @ is no site, and letters of other scripts, full-width signs and numbers stand
 * for another name than one sees.
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
