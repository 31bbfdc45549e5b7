/** Goes through a site once and keeps all it answered; the checks only look at that. */
import { importsOf, readPage } from './page.ts';
import type { Page } from './page.ts';
import { clausesSchema, entrySchema, partsOf, planSchema, readJson, textOf } from './published.ts';
import type { PublishedPlan } from './published.ts';
import { addressOf, pathBelow } from './site.ts';
import type { Answer, Site } from './types.ts';

/** Stands for the site's root while addresses are resolved. */
export const ROOT = new URL('http://site.invalid/root/');

/** An address that no site has. */
export const NOWHERE = 'taizhang-doctor/nothing-is-here/';

const AT_ONCE = 6;

/** What is asked for though no page may lead there. */
const ALWAYS = [
  ...[NOWHERE, '404.html', 'sw.js', 'search/clauses.json'],
  ...['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json'].map((name) => `pagefind/${name}`),
];

export interface Visit {
  site: Site;
  answers: Map<string, Answer>;
  pages: Map<string, Page>;
  /** Path → who links to it or loads it. */
  links: Map<string, Set<string>>;
  files: Map<string, Set<string>>;
  /** By their path: undefined where what came is no plan. */
  plans: Map<string, PublishedPlan | undefined>;
  /** Parts of the index that the index names and nobody has: their hashes. */
  lostParts: string[];
}

/** Whether the path is that of a page. */
export function isPage(path: string): boolean {
  return path === '' || path.endsWith('/') || path.endsWith('.html');
}

/** Where an address in a page or script leads, below the site's root; undefined if elsewhere. */
export function resolvePath(from: string, address: string): string | undefined {
  const base = addressOf(ROOT, from);
  return URL.canParse(address, base) ? pathBelow(ROOT, new URL(address, base)) : undefined;
}

/** Asks for everything that leads on from a site's overview. */
export async function visitSite(site: Site): Promise<Visit> {
  const visit: Visit = {
    site,
    answers: new Map(),
    pages: new Map(),
    links: new Map(),
    files: new Map(),
    plans: new Map(),
    lostParts: [],
  };
  const queue = [''];
  const asked = new Set(queue);
  const want = (path: string): void => {
    if (!asked.has(path)) queue.push(path);
    asked.add(path);
  };
  const work = async (): Promise<void> => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      const answer = await site.get(path);
      visit.answers.set(path, answer);
      if (answer.status === 200) await readOn(visit, want, answer.movedTo ?? path, answer);
    }
  };
  await work();
  if (visit.answers.get('')?.status !== 200) return visit;
  const pages = site.list()?.filter((path) => path.endsWith('.html')) ?? [];
  pages.map((path) => path.replace(/(^|\/)index\.html$/u, '$1')).forEach(want);
  ALWAYS.forEach(want);
  // Work that ends while another still reads finds nothing to do: so again, until none is left.
  for (let before = -1; before !== visit.answers.size;) {
    before = visit.answers.size;
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
  return visit;
}

/** Takes from an answer what it holds, and wants what it leads on to. */
async function readOn(
  visit: Visit,
  want: (path: string) => void,
  path: string,
  answer: Answer,
): Promise<void> {
  const use = (kind: 'links' | 'files', address: string): void => {
    const used = resolvePath(path, address);
    if (used === undefined) return;
    visit[kind].set(used, (visit[kind].get(used) ?? new Set()).add(path));
    want(used);
  };
  if (isPage(path)) {
    const page = readPage(textOf(answer));
    visit.pages.set(path, page);
    // What is not there is asked for at any depth: its page's links lead up from anywhere.
    if (path === NOWHERE || path === '404.html') return;
    page.links.forEach((address) => use('links', address));
    page.files.forEach((address) => use('files', address));
    if (page.plan !== undefined) want(`${page.plan}/plan.json`);
  } else if (path.endsWith('/plan.json')) {
    const plan = readJson(answer, planSchema);
    visit.plans.set(path, plan);
    plan?.clauses.forEach((clause) => want(clause.page));
  } else if (path.endsWith('.pf_meta')) {
    for (const hash of partsOf(answer)) await findPart(visit, hash);
  } else {
    filesNamedIn(path, answer).forEach((address) => use('files', address));
  }
}

/** Addresses of the files that a script, the clauses of search or Pagefind's entry name, as written. */
function filesNamedIn(path: string, answer: Answer): string[] {
  if (/\.m?js$/u.test(path)) return importsOf(textOf(answer));
  if (path === 'search/clauses.json') {
    const plans = readJson(answer, clausesSchema)?.plans ?? [];
    return plans.filter(({ pages }) => pages === null).map(({ id }) => `${id}.json`);
  }
  if (path !== 'pagefind/pagefind-entry.json') return [];
  const languages = Object.entries(readJson(answer, entrySchema)?.languages ?? {});
  return languages.flatMap(([language, { hash }]) => [
    `pagefind.${hash}.pf_meta`,
    `wasm.${language}.pagefind`,
  ]);
}

/** Looks for a part of the index in each folder that it may be in. */
async function findPart(visit: Visit, hash: string): Promise<void> {
  for (const folder of ['fragment', 'index', 'filter']) {
    const answer = await visit.site.get(`pagefind/${folder}/${hash}.pf_${folder}`);
    if (answer.status !== 200) continue;
    visit.answers.set(answer.path, answer);
    return;
  }
  visit.lostParts.push(hash);
}
