import { siteAddressWords } from '../text/commands/site-command.ts';

/** An address as people type it, up to its path. Addresses that a browser would silently correct do not match. */
const TYPED = /^https?:\/\/[^\s/\\]+(?:\/[^\s\\]*)?$/iu;

/** The name or number of a host, as `URL` writes it. */
const HOST = /^(?:[\w.-]+|\[[\d:a-f.]+\])$/u;

/**
 * The address of the folder where the site will be, as browsers write it, with a slash at its end.
 *
 * @param typed The value of SITE_URL; undefined if it is not set.
 * @returns Undefined if it is empty.
 * @throws Error with a sentence, if it is not the address of a folder, or has parts that must not be published.
 */
export function siteAddress(typed = ''): string | undefined {
  if (typed === '') return undefined;
  // The message does not repeat a password: others may read the log of a build.
  if (/^[^/?#]*\/*[^/?#]*@/u.test(typed)) throw new Error(siteAddressWords.hasLogin);
  if (!TYPED.test(typed) || !URL.canParse(typed)) throw new Error(siteAddressWords.isNone(typed));
  const { origin, hostname, pathname } = new URL(typed);
  if (!HOST.test(hostname)) throw new Error(siteAddressWords.isNone(typed));
  if (/[?#]/u.test(typed)) throw new Error(siteAddressWords.hasMore(typed));
  if (/\.html?\/*$/iu.test(pathname)) throw new Error(siteAddressWords.isPage(typed));
  return origin + pathname.replace(/\/*$/u, '/');
}
