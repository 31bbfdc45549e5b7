/**
 * The full address of a page or file.
 *
 * @param site Where the site is published, with a folder or without: `https://example.org/plans`.
 * @param path From the site's root: `/hubei-2018-xinxi-xiaofei/`.
 */
export function absoluteAddress(site: URL | string, path: string): string {
  const root = String(site).replace(/\/*$/u, '/');
  return new URL(path.replace(/^\//u, ''), root).href;
}
