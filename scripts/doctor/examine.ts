/** All checks over one site. */
import { serverOf } from './catalogue.ts';
import { checkCaching, checkCompression, checkType } from './check-headers.ts';
import { checkLinks, checkSlash } from './check-links.ts';
import { checkNames, namesOf } from './check-names.ts';
import { checkPolicy } from './check-policy.ts';
import { checkSearch } from './check-search.ts';
import { checkText } from './check-text.ts';
import type { Seed } from './check-text.ts';
import { checkWorker } from './check-worker.ts';
import type { Server } from './entry.ts';
import type { Finding, Site } from './types.ts';
import { NOWHERE, visitSite } from './visit.ts';
import type { Visit } from './visit.ts';

/** Looks at the headers of what came; a folder has none. */
function checkHeaders({ site, answers }: Visit): Finding[] {
  if (site.kind === 'folder') return [];
  return [...answers.values()]
    .filter(({ status, path }) => status === 200 && path !== NOWHERE)
    .flatMap((answer) => [
      ...checkType(answer),
      ...checkCompression(answer),
      ...checkCaching(answer),
    ]);
}

function checkPages({ site, answers, pages }: Visit): Finding[] {
  return [...pages].flatMap(([path, page]) => {
    const answer = answers.get(path);
    if (answer === undefined || path === NOWHERE) return [];
    return checkPolicy(answer, page, site.kind === 'http', site.isSecure);
  });
}

/** Whether the site stands where it was built for; a folder stands nowhere yet. */
function checkAddress({ kind, name }: Site, canonical: string | undefined): Finding[] {
  if (kind === 'folder' || canonical === undefined || canonical.startsWith(name)) return [];
  const saw = `The site was built for ${canonical}, and stands at ${name}.`;
  return [{ check: 'other-address', path: '', saw }];
}

/**
 * Examines a site.
 *
 * @param seeds Official texts to compare with; undefined if none are at hand.
 * @returns What was found, how much was looked at, and the server if it is one we know.
 */
export async function examine(
  site: Site,
  seeds: readonly Seed[] | undefined,
): Promise<{ findings: Finding[]; looked: number; server: Server | undefined }> {
  const visit = await visitSite(site);
  const first = visit.answers.get('');
  const server = serverOf(first?.headers['server'] ?? '');
  const looked = visit.answers.size;
  if (first?.status !== 200) {
    const why = first?.status ? `answers ${first.status}` : new TextDecoder().decode(first?.body);
    const saw = `The first page of ${site.name} cannot be had: ${why}.`;
    return { findings: [{ check: 'unreachable', path: '', saw }], looked, server };
  }
  const { root, canonical } = visit.pages.get('') ?? {};
  if (root !== './') {
    const saw =
      root === undefined
        ? `${site.name} is no page of a site made by Taizhang.`
        : `${site.name} is a page within a site, whose first page is at ${root} from there.`;
    return { findings: [{ check: 'not-the-root', path: '', saw }], looked, server };
  }
  const findings = [
    ...checkAddress(site, canonical),
    ...checkHeaders(visit),
    ...checkPages(visit),
    ...checkLinks(visit),
    ...(await checkSlash(visit)),
    ...checkSearch(visit),
    ...(await checkWorker(visit)),
    ...checkText(visit, seeds),
    ...checkNames(namesOf(visit)),
  ];
  return { findings, looked, server };
}
