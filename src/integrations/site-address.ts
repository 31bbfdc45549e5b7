import { siteAddressWords } from '../text/site-command.ts';

/** An address as people type it, up to its path; what a browser would mend in silence is no such address. */
const TYPED = /^https?:\/\/[^\s/\\]+(?:\/[^\s\\]*)?$/iu;

/** The name or number of a host, as the parser of addresses writes it. */
const HOST = /^(?:[\w.-]+|\[[\d:a-f.]+\])$/u;

/**
 * The address of the folder where the site will be, as browsers write it, with a slash at its end.
 *
 * @param typed What SITE_URL holds; undefined where it is not set.
 * @returns Undefined where nothing stands there.
 * @throws Error, a sentence, where it is no address of a folder, or holds what is not to be published.
 */
export function siteAddress(typed = ''): string | undefined {
  if (typed === '') return undefined;
  // A password is not repeated: what a build prints may stand in a log that others read.
  if (/^[^/?#]*\/*[^/?#]*@/u.test(typed)) throw new Error(siteAddressWords.hasLogin);
  if (!TYPED.test(typed) || !URL.canParse(typed)) throw new Error(siteAddressWords.isNone(typed));
  const { origin, hostname, pathname } = new URL(typed);
  if (!HOST.test(hostname)) throw new Error(siteAddressWords.isNone(typed));
  if (/[?#]/u.test(typed)) throw new Error(siteAddressWords.hasMore(typed));
  if (/\.html?\/*$/iu.test(pathname)) throw new Error(siteAddressWords.isPage(typed));
  return origin + pathname.replace(/\/*$/u, '/');
}
