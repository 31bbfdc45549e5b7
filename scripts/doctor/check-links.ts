/** Links, fragments, files that pages need, and how the host answers for what is not there. */
import type { CheckId } from './catalogue.ts';
import { faultOfStatus } from './faults.ts';
import { addressOf } from './site.ts';
import type { Answer, Finding } from './types.ts';
import { addressPath, isPage, LIST, NOWHERE, resolvePath, ROOT } from './visit.ts';
import type { Users, Visit } from './visit.ts';

const name = (path: string): string => (path === '' ? 'the overview' : path);

function users({ first, count }: Users): string {
  return count === 1 ? name(first) : `${name(first)} and ${count - 1} more`;
}

/** What other checks speak of where it is not there. */
const HAS_ITS_CHECK = /^(?:404\.html|sw\.js|search\/clauses\.json)$|^pagefind\/|\/plan\.json$/u;

/** Who is left without something, in words; undefined if nobody is. */
function needed(
  { links, files }: Visit,
  built: ReadonlySet<string>,
  path: string,
): [CheckId, string] | undefined {
  const loads = files.get(path);
  if (loads !== undefined) return ['missing-file', `needed by ${users(loads)}`];
  const leads = links.get(path);
  if (leads !== undefined) return ['broken-link', `linked from ${users(leads)}`];
  return built.has(path) && !HAS_ITS_CHECK.test(path)
    ? ['missing-file', 'the build made it']
    : undefined;
}

/** What is linked, loaded or built, or first of all, and came not or not whole. */
function failed(visit: Visit): { answer: Answer; found: [CheckId, string] | undefined }[] {
  const built = new Set(visit.list?.files.map((file) => addressPath(file.path)));
  return [...visit.answers.values()].flatMap((answer) => {
    const { path, status, fault } = answer;
    if (path === NOWHERE || (status === 200 && fault === undefined)) return [];
    const found = needed(visit, built, path);
    return found === undefined && path !== 'sw.js' && path !== LIST ? [] : [{ answer, found }];
  });
}

/** Findings on hosts and lines that fail: no copying mends that. */
export function checkFaults(visit: Visit): Finding[] {
  return failed(visit).flatMap(({ answer, found }): Finding[] => {
    const { path, status } = answer;
    const fault = answer.fault ?? faultOfStatus(status);
    if (fault === undefined || fault.check === 'unreachable') return [];
    const more = found === undefined ? '' : `; ${found[1]}`;
    return [{ check: fault.check, path, saw: `${name(path)} ${fault.saw}${more}.` }];
  });
}

/** Findings on what is not there. */
function checkMissing(visit: Visit): Finding[] {
  return failed(visit).flatMap(({ answer, found }): Finding[] => {
    const { path, status, fault = faultOfStatus(status) } = answer;
    if (found === undefined || (fault !== undefined && fault.check !== 'unreachable')) return [];
    const [check, more] = found;
    return [{ check, path, saw: `${name(path)} ${fault?.saw ?? `answers ${status}`}; ${more}.` }];
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
      const saw = `${name(path)} links to ${address}, above the folder that was published.`;
      return [{ check: 'outside-link', path, saw }];
    }
    const answer = visit.answers.get(to);
    const page = visit.pages.get(answer?.movedTo ?? to);
    if (page === undefined || hasPlace(page.ids, target.hash.slice(1))) return [];
    const saw = `${name(path)} links to ${address}, and ${name(to)} has nothing with that id.`;
    return [{ check: 'broken-fragment', path: to, saw }];
  });
}

/** How the host answers for an address that is nowhere, and for a folder without its slash. */
function checkHost({ site, answers }: Visit): Finding[] {
  const nowhere = answers.get(NOWHERE);
  const own = answers.get('404.html');
  const findings: Finding[] = [];
  if (site.kind === 'folder') {
    if (own?.status !== 200)
      findings.push({ check: 'not-found-page', path: '404.html', saw: '404.html is not there.' });
    return findings;
  }
  if (nowhere?.status === 200) {
    findings.push({
      check: 'soft-404',
      path: NOWHERE,
      saw: `${NOWHERE}, which is nowhere, answers 200.`,
    });
  } else if (
    own?.status === 200 &&
    !Buffer.from(nowhere?.body ?? []).equals(Buffer.from(own.body))
  ) {
    const saw = `${NOWHERE} answers ${nowhere?.status ?? 0}, but not with the site's 404.html.`;
    findings.push({ check: 'not-found-page', path: NOWHERE, saw });
  }
  return findings;
}

/** Findings on links, fragments, missing files and the host's answers. */
export function checkLinks(visit: Visit): Finding[] {
  return [
    ...checkFaults(visit),
    ...checkMissing(visit),
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
  const saw = `${path} answers 200 without leading to ${folder}.`;
  return [{ check: 'slash', path, saw }];
}
