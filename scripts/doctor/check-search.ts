/** Whether search has what it answers from. */
import * as z from 'zod';
import { filesSeen, searchSeen } from '../../src/text/doctor/seen.ts';
import { isMissing, whyUnread } from './faults.ts';
import { clausesSchema, partPaths, readJson, searchPagesSchema } from './published.ts';
import type { SearchedPages, SearchedPlans } from './published.ts';
import type { Answer, Finding } from './types.ts';
import type { Visit } from './visit.ts';

/** What the index is: gzip, byte for byte. */
function isGzip({ body }: Answer): boolean {
  return body[0] === 0x1f && body[1] === 0x8b;
}

/** Each clause with the page that it is found on. */
function clausesOf(pages: SearchedPages): string[] {
  return pages.flatMap(({ address, clauses }) =>
    clauses.map(({ id, text }) => `${address}#${id} ${text}`),
  );
}

/** Findings on whether search answers from the clauses that are published: it may be of another build. */
function checkSearched({ answers, plans }: Visit, all: SearchedPlans): Finding[] {
  return [...plans.values()].flatMap((plan): Finding[] => {
    if (plan === undefined) return [];
    const inAll = all.find(({ id }) => id === plan.id);
    const path = inAll?.pages === null ? `search/${plan.id}.json` : 'search/clauses.json';
    const own = answers.get(path);
    if (own?.status !== 200) return [];
    const pages = inAll?.pages ?? readJson(own, searchPagesSchema) ?? [];
    const known = new Set(clausesOf(pages));
    const lost = plan.clauses.find(({ id, page, text }) => !known.has(`${page}#${id} ${text}`));
    if (lost === undefined && known.size === plan.clauses.length) return [];
    const saw =
      lost === undefined
        ? searchSeen.otherCount(path, plan.id, known.size, plan.clauses.length)
        : searchSeen.lost(path, plan.id, lost.id);
    return [{ check: 'search-differs', path, saw }];
  });
}

/** Findings on whether search has what it answers from. */
export function checkSearch(visit: Visit): Finding[] {
  const { answers, parts } = visit;
  const clauses = answers.get('search/clauses.json');
  const searched = readJson(clauses, clausesSchema);
  const findings = searched === undefined ? [] : checkSearched(visit, searched.plans);
  if (searched === undefined && whyUnread(clauses) === undefined) {
    const path = 'search/clauses.json';
    const saw =
      clauses?.status === 200
        ? searchSeen.noClauses(path)
        : filesSeen.answers(path, clauses?.status ?? 0);
    findings.push({ check: 'search-clauses', path, saw });
  }
  const lost = (path: string, saw: string): void => {
    findings.push({ check: 'search-index', path, saw });
  };
  for (const name of ['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json']) {
    const path = `pagefind/${name}`;
    const answer = answers.get(path);
    if (isMissing(answer)) lost(path, filesSeen.answers(path, answer?.status ?? 0));
  }
  const entry = answers.get('pagefind/pagefind-entry.json');
  if (entry?.status === 200 && readJson(entry, z.object({ languages: z.object() })) === undefined) {
    lost(entry.path, searchSeen.unreadable(entry.path));
  }
  for (const answer of answers.values()) {
    if (!/^pagefind\/.*\.(?:pagefind|pf_\w+)$/u.test(answer.path) || answer.status !== 200)
      continue;
    if (!isGzip(answer)) lost(answer.path, filesSeen.otherWords(answer.path));
  }
  for (const hash of parts) {
    if (!partPaths(hash).every((path) => isMissing(answers.get(path)))) continue;
    lost(`pagefind/${hash}`, searchSeen.noPart(hash));
  }
  return findings;
}
