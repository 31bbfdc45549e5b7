/** Whether search has what it answers from. */
import * as z from 'zod';
import { readJson } from './published.ts';
import type { Answer, Finding } from './types.ts';
import type { Visit } from './visit.ts';

/** What the index is: gzip, byte for byte. */
function isGzip({ body }: Answer): boolean {
  return body[0] === 0x1f && body[1] === 0x8b;
}

/** Findings on whether search has what it answers from. */
export function checkSearch({ answers, lostParts }: Visit): Finding[] {
  const findings: Finding[] = [];
  const clauses = answers.get('search/clauses.json');
  const shape = z.object({ plans: z.array(z.unknown()).min(1), roads: z.unknown() });
  if (readJson(clauses, shape) === undefined) {
    const seen =
      clauses?.status === 200 ? 'cannot be read as clauses' : `answers ${clauses?.status ?? 0}`;
    findings.push({
      check: 'search-clauses',
      path: 'search/clauses.json',
      saw: `search/clauses.json ${seen}.`,
    });
  }
  const lost = (path: string, saw: string): void => {
    findings.push({ check: 'search-index', path, saw });
  };
  for (const name of ['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json']) {
    const path = `pagefind/${name}`;
    const status = answers.get(path)?.status ?? 0;
    if (status !== 200) lost(path, `${path} answers ${status}.`);
  }
  const entry = answers.get('pagefind/pagefind-entry.json');
  if (entry?.status === 200 && readJson(entry, z.object({ languages: z.object() })) === undefined) {
    lost(entry.path, `${entry.path} cannot be read.`);
  }
  for (const answer of answers.values()) {
    if (!/^pagefind\/.*\.(?:pagefind|pf_\w+)$/u.test(answer.path) || answer.status !== 200)
      continue;
    if (!isGzip(answer))
      lost(answer.path, `${answer.path} comes with other bytes than were built.`);
  }
  for (const hash of lostParts)
    lost(`pagefind/${hash}`, `The part ${hash} of the index is not there.`);
  return findings;
}
