/** Links, fragments, files that pages need, and how the host answers for what is not there. */
import type { CheckId } from './catalogue.ts';
import { faultIn, isMissing, whyUnread } from './faults.ts';
import { partPaths } from './published.ts';
import { addressOf } from './site.ts';
import type { Finding } from './types.ts';
import { addressPath, isPage, NOWHERE, resolvePath, ROOT } from './visit.ts';
import type { Users, Visit } from './visit.ts';

const name = (path: string): string => (path === '' ? 'the overview' : path);

function users({ first, count }: Users): string {
  return count === 1 ? name(first) : `${name(first)} and ${count - 1} more`;
}

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
    if (loads !== undefined) return ['missing-file', `needed by ${users(loads)}`];
    const leads = links.get(path);
    if (leads !== undefined) return ['broken-link', `linked from ${users(leads)}`];
    if (held.has(path)) return ['broken-link', 'a plan.json has clauses in it'];
    return built.has(path) && !HAS_ITS_CHECK.test(path)
      ? ['missing-file', 'the build made it']
      : undefined;
  };
}

/** Findings on hosts and lines that fail: no copying mends that. */
export function checkFaults(visit: Visit): Finding[] {
  const { answers, parts } = visit;
  const need = needs(visit);
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
    const more = need(path)?.[1];
    const saw = `${name(path)} ${fault.saw}${more === undefined ? '' : `; ${more}`}.`;
    return [{ check: fault.check, path, saw }];
  });
}

/** Findings on what is not there. */
function checkMissing(visit: Visit): Finding[] {
  const need = needs(visit);
  return [...visit.answers.values()].flatMap((answer): Finding[] => {
    const { path, status } = answer;
    if (path === NOWHERE || !isMissing(answer)) return [];
    const needed = need(path);
    if (needed === undefined) return [];
    const [check, more] = needed;
    const saw = `${name(path)} ${faultIn(answer)?.saw ?? `answers ${status}`}; ${more}.`;
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
    if (isMissing(own))
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
    isMissing(nowhere) &&
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
