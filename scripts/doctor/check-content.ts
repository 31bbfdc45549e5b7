/** Search, service worker, official text, names: what was published, whoever serves it. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { fingerprint, firstDifference } from '../../src/model/index.ts';
import { pageComplaints } from '../rendered.ts';
import type { Answer, Finding } from './types.ts';
import { isPage, readJson, resolvePath } from './visit.ts';
import type { PublishedPlan, Visit } from './visit.ts';

/** An official text at hand. */
export interface Seed {
  file: string;
  sha256: string;
  text: string;
}

const text = ({ body }: Answer): string => new TextDecoder().decode(body);

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

/** What a service worker made by workbox keeps: addresses and, where the name has no hash, MD5s. */
function precached(code: string): { url: string; revision: string | undefined }[] {
  return [...code.matchAll(/\{[^{}]*\burl["']?\s*:\s*["'][^{}]*\}/gu)].flatMap(([entry]) => {
    const url = /\burl["']?\s*:\s*["']([^"']+)["']/u.exec(entry)?.[1];
    const revision = /\brevision["']?\s*:\s*["']([0-9a-f]{32})["']/u.exec(entry)?.[1];
    return url === undefined || !/\brevision\b/u.test(entry) ? [] : [{ url, revision }];
  });
}

/** Findings on a service worker, if there is one: where it lies, what it keeps, of which build it is. */
export async function checkWorker({ site, answers }: Visit): Promise<Finding[]> {
  const paths = site.list() ?? [...answers.keys()];
  const findings: Finding[] = paths
    .filter((path) => path.endsWith('/sw.js'))
    .map((path) => ({ check: 'worker-scope', path, saw: `A service worker lies at ${path}.` }));
  const worker = answers.get('sw.js');
  if (worker?.status !== 200) return findings;
  for (const { url, revision } of precached(text(worker))) {
    const path = resolvePath('sw.js', url);
    const known = path === undefined ? undefined : (answers.get(path) ?? (await site.get(path)));
    if (known?.status !== 200) {
      findings.push({
        check: 'worker-list',
        path: url,
        saw: `sw.js lists ${url}, which is not there.`,
      });
    } else if (
      revision !== undefined &&
      createHash('md5').update(known.body).digest('hex') !== revision
    ) {
      findings.push({
        check: 'worker-age',
        path: url,
        saw: `sw.js knows another edition of ${url} than is published.`,
      });
    }
  }
  return findings;
}

function checkPlan(
  path: string,
  plan: PublishedPlan,
  visit: Visit,
  seeds: readonly Seed[] | undefined,
): Finding[] {
  const findings: Finding[] = plan.clauses
    .filter((clause) => fingerprint(clause.text) !== clause.fingerprint)
    .map(({ id, text: words }) => ({
      check: 'clause-changed',
      path,
      saw: `${path}: clause ${id} reads “${words.slice(0, 24)}”, which its own fingerprint contradicts.`,
    }));
  for (const [page, clauses] of Map.groupBy(plan.clauses, (clause) => clause.page)) {
    const answer = visit.answers.get(page);
    const html = answer?.status === 200 ? text(answer) : '';
    const complaints = pageComplaints(page, html, clauses);
    findings.push(
      ...complaints.map((saw): Finding => ({ check: 'clause-changed', path: page, saw })),
    );
  }
  const seed = seeds?.find(({ sha256 }) => sha256 === plan.sha256);
  if (seed === undefined) {
    const saw =
      seeds === undefined
        ? `There is no seeds/ here to compare ${plan.id} with.`
        : `No text in seeds/ has the sha256 that ${path} names, ${plan.sha256.slice(0, 16)}….`;
    return [...findings, { check: 'source-unknown', path, saw }];
  }
  const difference = firstDifference(seed.text, plan.clauses);
  if (difference !== undefined) {
    const { line, column, expected, found } = difference;
    const saw = `seeds/${seed.file}:${line}:${column} has “${expected}”, ${path} “${found}”.`;
    findings.push({ check: 'source-differs', path, saw });
  }
  return findings;
}

/** Findings on the official text: plan.json in itself, its pages, and its source where that is at hand. */
export function checkText(visit: Visit, seeds: readonly Seed[] | undefined): Finding[] {
  const paths = [...visit.answers.keys()].filter((path) => path.endsWith('/plan.json'));
  return paths.flatMap((path): Finding[] => {
    const plan = visit.plans.get(path);
    if (plan !== undefined) return checkPlan(path, plan, visit, seeds);
    const status = visit.answers.get(path)?.status ?? 0;
    const saw = status === 200 ? `${path} cannot be read as a plan.` : `${path} answers ${status}.`;
    return [{ check: 'plan-missing', path, saw }];
  });
}

/** Findings on names that do not travel well. */
export function checkNames(paths: readonly string[]): Finding[] {
  const parts = new Set(
    paths.flatMap((path) => {
      const names = path.replace(/\/$/u, '').split('/');
      return names.map((_name, index) => names.slice(0, index + 1).join('/'));
    }),
  );
  const alike = Map.groupBy(parts, (path) => path.toLowerCase());
  return [
    ...[...alike.values()]
      .filter((group) => group.length > 1)
      .map((group): Finding => {
        const [path = ''] = group;
        return { check: 'name-clash', path, saw: `${group.join(' and ')} differ in case alone.` };
      }),
    ...[...parts]
      .filter((path) => /[^\w.~+-]/u.test(path.split('/').at(-1) ?? ''))
      .map((path): Finding => ({
        check: 'name-characters',
        path,
        saw: `“${path}” has other characters than letters, figures and . _ ~ + -.`,
      })),
  ];
}

/** Names of what a site holds: all files of a folder, or what was found. */
export function namesOf({ site, answers }: Visit): string[] {
  const found = [...answers.values()].filter(({ status }) => status === 200);
  return (
    site.list() ??
    found
      .map(({ path }) => path)
      .filter(
        (path) => path !== '' && (!isPage(path) || path.endsWith('/') || path.endsWith('.html')),
      )
  );
}
