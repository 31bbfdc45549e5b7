/** Links, fragments, files that pages need, and how the host answers for what is not there. */
import { answered } from '../../src/text/doctor/seen-faults.ts';
import { linksSeen } from '../../src/text/doctor/seen.ts';
import type { CheckId } from './catalogue.ts';
import { faultIn, isMissing, whyUnread } from './faults.ts';
import { partPaths } from './published.ts';
import { addressOf } from './site.ts';
import type { Finding } from './types.ts';
import { addressPath, isPage, NOWHERE, resolvePath, ROOT } from './visit.ts';
import type { Visit } from './visit.ts';

/** What other checks speak of where it is not there. */
const HAS_ITS_CHECK = /^(?:404\.html|sw\.js|search\/clauses\.json)$|^pagefind\/|\/plan\.json$/u;

/** Tells who is left without something, in words; undefined if nobody is known. */
function needs({
  links,
  files,
  plans,
  list,
}: Visit): (path: string) => [CheckId, string] | undefined {
  const built = new Set(list?.files.map((file) => addressPath(file.path)));
  const held = new Set(
    [...plans.values()].flatMap((plan) => plan?.clauses.map(({ page }) => page) ?? []),
  );
  return (path) => {
    const loads = files.get(path);
    if (loads !== undefined) return ['missing-file', linksSeen.loads(loads.first, loads.count)];
    const leads = links.get(path);
    if (leads !== undefined) return ['broken-link', linksSeen.leads(leads.first, leads.count)];
    if (held.has(path)) return ['broken-link', linksSeen.held];
    return built.has(path) && !HAS_ITS_CHECK.test(path)
      ? ['missing-file', linksSeen.built]
      : undefined;
  };
}

/** Findings on hosts and lines that fail: no copying mends that. */
export function checkFaults(visit: Visit, need = needs(visit)): Finding[] {
  const { answers, parts } = visit;
  // A part of the index was looked for at each place where it may be: at one of them it came.
  const elsewhere = new Set(
    parts
      .map(partPaths)
      .filter((paths) => paths.some((path) => answers.get(path)?.status === 200))
      .flat(),
  );
  return [...answers.values()].flatMap((answer): Finding[] => {
    const { path } = answer;
    const fault = path === NOWHERE || elsewhere.has(path) ? undefined : whyUnread(answer);
    if (fault === undefined) return [];
    const saw = linksSeen.fault(path, fault.saw, need(path)?.[1]);
    return [{ check: fault.check, path, saw }];
  });
}

/** Findings on what is not there. */
function checkMissing(visit: Visit, need: ReturnType<typeof needs>): Finding[] {
  return [...visit.answers.values()].flatMap((answer): Finding[] => {
    const { path, status } = answer;
    if (path === NOWHERE || !isMissing(answer)) return [];
    const needed = need(path);
    if (needed === undefined) return [];
    const [check, more] = needed;
    const saw = linksSeen.fault(path, faultIn(answer)?.saw ?? answered(status), more);
    return [{ check, path, saw }];
  });
}

/** Whether a page has the place that a fragment names, as browsers look for it. */
function hasPlace(ids: ReadonlySet<string>, fragment: string): boolean {
  if (fragment === '' || fragment.toLowerCase() === 'top' || ids.has(fragment)) return true;
  try {
    return ids.has(decodeURIComponent(fragment));
  } catch {
    return false;
  }
}

function checkLinksOf(path: string, visit: Visit): Finding[] {
  return (visit.pages.get(path)?.links ?? []).flatMap((address): Finding[] => {
    const base = addressOf(ROOT, path);
    if (!URL.canParse(address, base)) return [];
    const target = new URL(address, base);
    if (target.origin !== ROOT.origin) return [];
    const to = resolvePath(path, address);
    if (to === undefined) {
      return [{ check: 'outside-link', path, saw: linksSeen.outside(path, address) }];
    }
    const answer = visit.answers.get(to);
    const page = visit.pages.get(answer?.movedTo ?? to);
    if (page === undefined || hasPlace(page.ids, target.hash.slice(1))) return [];
    const saw = linksSeen.noPlace(path, address, to);
    return [{ check: 'broken-fragment', path: to, saw }];
  });
}

/** How the host answers for an address that is nowhere, and for a folder without its slash. */
function checkHost({ site, answers }: Visit): Finding[] {
  const nowhere = answers.get(NOWHERE);
  const own = answers.get('404.html');
  const findings: Finding[] = [];
  if (site.kind === 'folder') {
    const path = '404.html';
    const saw = linksSeen.notThere(path);
    if (isMissing(own)) findings.push({ check: 'not-found-page', path, saw });
    return findings;
  }
  if (nowhere?.status === 200) {
    findings.push({ check: 'soft-404', path: NOWHERE, saw: linksSeen.nowhere(NOWHERE) });
  } else if (
    isMissing(nowhere) &&
    own?.status === 200 &&
    !Buffer.from(nowhere?.body ?? []).equals(Buffer.from(own.body))
  ) {
    const saw = linksSeen.otherNotFound(NOWHERE, nowhere?.status ?? 0);
    findings.push({ check: 'not-found-page', path: NOWHERE, saw });
  }
  return findings;
}

/** Findings on links, fragments, missing files and the host's answers. */
export function checkLinks(visit: Visit): Finding[] {
  const need = needs(visit);
  return [
    ...checkFaults(visit, need),
    ...checkMissing(visit, need),
    ...[...visit.pages.keys()]
      .filter((path) => path !== NOWHERE && path !== '404.html')
      .flatMap((path) => checkLinksOf(path, visit)),
    ...checkHost(visit),
  ];
}

/** Whether a folder asked for without its slash is led to the address with it. */
export async function checkSlash({ site, pages }: Visit): Promise<Finding[]> {
  const folder = [...pages.keys()].find(
    (path) => isPage(path) && path.endsWith('/') && path !== NOWHERE,
  );
  if (folder === undefined || site.kind === 'folder') return [];
  const path = folder.slice(0, -1);
  const answer = await site.get(path);
  if (answer.status !== 200 || answer.movedTo === folder) return [];
  return [{ check: 'slash', path, saw: linksSeen.noSlash(path, folder) }];
}
