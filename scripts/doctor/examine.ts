/** All checks over one site. */
import { answered } from '../../src/text/doctor/seen-faults.ts';
import { siteSeen } from '../../src/text/doctor/seen.ts';
import { serverOf } from './catalogue.ts';
import { cameOf, checkFiles } from './check-files.ts';
import { checkCaching, checkCompression, checkDisposition, checkType } from './check-headers.ts';
import { checkFaults, checkLinks, checkSlash } from './check-links.ts';
import { checkNames, namesOf } from './check-names.ts';
import { checkPolicy } from './check-policy.ts';
import { checkSearch } from './check-search.ts';
import { checkText } from './check-text.ts';
import type { Seed } from './check-text.ts';
import { checkWorker } from './check-worker.ts';
import type { Server } from './entry.ts';
import { faultIn } from './faults.ts';
import { LIMITS } from './limits.ts';
import type { Answer, Finding, Site } from './types.ts';
import { NOWHERE, visitSite } from './visit.ts';
import type { Progress, Visit } from './visit.ts';

/** Looks at the headers of what came; a folder has none. */
function checkHeaders({ site, answers }: Visit): Finding[] {
  if (site.kind === 'folder') return [];
  return [...answers.values()]
    .filter(({ status, path }) => status === 200 && path !== NOWHERE)
    .flatMap((answer) => [
      ...checkType(answer),
      ...checkDisposition(answer),
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
  const saw = siteSeen.otherAddress(canonical, name);
  return [{ check: 'other-address', path: '', saw }];
}

/** Whether a page that was led to looks like one where people log in: by its address, or by its field. */
function isLogin({ movedTo = '', body }: Answer): boolean {
  const isNamed = /(?:^|[/._-])(?:log-?in|log-?on|sign-?in|sso|cas|oauth2?|passport)/iu;
  const field = /<input[^<>]*\btype\s*=\s*["']?password/iu;
  return isNamed.test(movedTo) || field.test(new TextDecoder().decode(body));
}

/** What is wrong with the first page, so that nothing else can be looked at. */
function checkFirst({ site, answers, pages }: Visit): Finding | undefined {
  const first = answers.get('');
  const fault = first === undefined ? undefined : faultIn(first);
  if (first?.status !== 200 || fault !== undefined) {
    const saw = siteSeen.first(site.name, fault?.saw ?? answered(first?.status ?? 0));
    return { check: fault?.check ?? 'unreachable', path: '', saw };
  }
  const root = pages.get('')?.root;
  if (root === './') return undefined;
  const [packed] = root === undefined ? checkCompression(first) : [];
  if (packed?.check === 'unknown-encoding') return { ...packed, check: 'bad-encoding' };
  const { movedTo } = first;
  if (root === undefined && movedTo !== undefined && isLogin(first)) {
    return { check: 'login', path: '', saw: siteSeen.ledToLogin(site.name, movedTo) };
  }
  const saw =
    root === undefined ? siteSeen.noSite(site.name, movedTo) : siteSeen.within(site.name, root);
  return { check: 'not-the-root', path: '', saw };
}

/** Findings that need all of the site: of half of it they would say that the other half is not there. */
async function checkWhole(visit: Visit, seeds: readonly Seed[] | undefined): Promise<Finding[]> {
  return [
    ...checkFiles(visit),
    ...checkLinks(visit),
    ...(await checkSlash(visit)),
    ...checkSearch(visit),
    ...checkWorker(visit),
    ...checkText(visit, seeds),
    ...checkNames(namesOf(visit)),
  ];
}

export interface Examined {
  findings: Finding[];
  /** How many addresses were looked at. */
  looked: number;
  /** How many files of the build came and were compared with their hashes. */
  compared: number;
  /** If it is one we know. */
  server: Server | undefined;
}

/**
 * Examines a site.
 *
 * @param seeds Official texts to compare with; undefined if none are at hand.
 * @param tell Is told how far the visit is.
 */
export async function examine(
  site: Site,
  seeds: readonly Seed[] | undefined,
  limits = LIMITS,
  tell?: (progress: Progress) => void,
): Promise<Examined> {
  const visit = await visitSite(site, limits, tell);
  const { answers } = visit;
  const examined = (findings: Finding[], compared = 0): Examined => ({
    findings,
    looked: answers.size,
    compared,
    server: serverOf(answers.get('')?.headers['server'] ?? ''),
  });
  const first = checkFirst(visit);
  if (first !== undefined) return examined([first]);
  const stopped = [...visit.stopped].map((saw): Finding => ({ check: 'too-much', path: '', saw }));
  const isWhole = stopped.length === 0;
  const findings = [
    ...stopped,
    ...checkAddress(site, visit.pages.get('')?.canonical),
    ...checkHeaders(visit),
    ...checkPages(visit),
    ...(isWhole ? await checkWhole(visit, seeds) : checkFaults(visit)),
  ];
  return examined(findings, isWhole ? cameOf(visit).length : 0);
}
