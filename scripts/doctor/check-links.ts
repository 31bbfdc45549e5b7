/** Links, fragments, files that pages need, and how the host answers for what is not there. */
import type { Finding } from './types.ts';
import { isPage, NOWHERE, resolvePath, ROOT } from './visit.ts';
import { addressOf } from './site.ts';
import type { Visit } from './visit.ts';

const name = (path: string): string => (path === '' ? 'the overview' : path);

function users(all: ReadonlySet<string>): string {
  const [first = '', ...others] = all;
  return others.length === 0 ? name(first) : `${name(first)} and ${others.length} more`;
}

/** What is linked or loaded and did not come. */
function checkMissing({ answers, links, files }: Visit): Finding[] {
  return [...answers.values()].flatMap((answer): Finding[] => {
    const { path, status, body } = answer;
    if (status === 200) return [];
    const loads = files.get(path);
    const leads = links.get(path);
    const seen =
      status === 0 ? `gave no answer: ${new TextDecoder().decode(body)}` : `answers ${status}`;
    if (loads !== undefined) {
      return [{ check: 'missing-file', path, saw: `${path} ${seen}; needed by ${users(loads)}.` }];
    }
    if (leads === undefined) return [];
    return [
      { check: 'broken-link', path, saw: `${name(path)} ${seen}; linked from ${users(leads)}.` },
    ];
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
