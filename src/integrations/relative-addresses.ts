/** An opening tag with its attributes. Text never matches, whatever it contains. */
const TAG = /<[a-z][^\s>]*(?:\s+[^\s=>]+(?:="[^"]*")?)*\s*\/?>/gu;

/** Attributes with addresses that Astro and our components write. */
const ADDRESS = / (href|src|action)="\/(?!\/)([^"]*)"/gu;

/**
 * The shortest way from a page to an address.
 *
 * @param folders The page's folders, from the site's root.
 * @param address From the site's root, without the leading slash. It may have a query and a hash.
 */
function wayTo(folders: readonly string[], address: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(address) ?? [];
  const steps = path.split('/');
  const name = steps.pop() ?? '';
  const apart = folders.findIndex((folder, index) => folder !== steps[index]);
  const shared = apart < 0 ? folders.length : apart;
  const way =
    '../'.repeat(folders.length - shared) +
    steps
      .slice(shared)
      .map((step) => `${step}/`)
      .join('') +
    name;
  if (way === '' && rest.startsWith('#')) return rest;
  // An import takes an address that begins without dots for the name of a package.
  return (way.startsWith('../') ? way : `./${way}`) + rest;
}

/**
 * Makes every address that begins at the site's root relative to the page.
 *
 * @param html A built page.
 * @param folders The page's folders, from the site's root.
 */
export function makeRelative(html: string, folders: readonly string[]): string {
  return html.replace(TAG, (tag) =>
    tag.replace(
      ADDRESS,
      (_whole, name: string, path: string) => ` ${name}="${wayTo(folders, path)}"`,
    ),
  );
}
