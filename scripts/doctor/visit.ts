/** Goes through a site once and keeps all it answered; the checks only look at that. */
import { faultSeen } from '../../src/text/doctor/seen-faults.ts';
import { TooTangled } from '../html.ts';
import { Bounds } from './bounds.ts';
import type { Fault } from './faults.ts';
import { LIMITS } from './limits.ts';
import { importsOf, readPage } from './page.ts';
import type { Page } from './page.ts';
import {
  clausesSchema,
  entrySchema,
  listSchema,
  partPaths,
  partsOf,
  planSchema,
  precachedIn,
  readJson,
  textOf,
} from './published.ts';
import type { BuiltFiles, PublishedPlan } from './published.ts';
import { addressOf, pathBelow } from './site.ts';
import type { Answer, Site } from './types.ts';

/** Stands for the site's root while addresses are resolved. */
export const ROOT = new URL('http://site.invalid/root/');

/** An address that no site has. */
export const NOWHERE = 'taizhang-doctor/nothing-is-here/';

/** The list of all files, which the build writes. */
export const LIST = 'files.json';

const AT_ONCE = 6;

/** What is asked for though no page may lead there. */
const ALWAYS = [
  ...[NOWHERE, '404.html', 'sw.js', 'search/clauses.json'],
  ...['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json'].map((name) => `pagefind/${name}`),
  LIST,
];

/** Text, which checks compare word for word; of all else the hash is enough. */
const COMPARED = /(?:^|\/|\.(?:html|json|txt|m?js|css|svg|xml|webmanifest))$/u;

/** Who leads to a path: the first page, and how many do. */
export interface Users {
  first: string;
  last: string;
  count: number;
}

/** How far a visit is. */
export interface Progress {
  looked: number;
  left: number;
  bytes: number;
}

export interface Visit {
  site: Site;
  answers: Map<string, Answer>;
  pages: Map<string, Page>;
  /** Path → who links to it or loads it. */
  links: Map<string, Users>;
  files: Map<string, Users>;
  /** By their path: undefined where what came is no plan. */
  plans: Map<string, PublishedPlan | undefined>;
  /** Hashes of the parts that the index names. */
  parts: string[];
  /** The files of the build; undefined where no list came. */
  list: BuiltFiles | undefined;
  /** Why the visit came to no end, in sentences. */
  stopped: ReadonlySet<string>;
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

/** The address of a file below the root: an index.html is asked for by its folder. */
export function addressPath(file: string): string {
  return file.replace(/(^|\/)index\.html$/u, '$1');
}

/** Whether hosts keep a file to themselves: their own configuration. */
export function isForHost(file: string): boolean {
  return /(?:^|\/)(?:\.[^/]*|web\.config)$/u.test(file);
}

/**
 * Asks for everything that leads on from a site's overview, as far as the limits go. From what is no first
 * page of ours nothing leads on.
 */
export async function visitSite(
  site: Site,
  limits = LIMITS,
  tell: (progress: Progress) => void = () => undefined,
): Promise<Visit> {
  const bounds = new Bounds(limits);
  const visit: Visit = {
    site,
    answers: new Map(),
    pages: new Map(),
    links: new Map(),
    files: new Map(),
    plans: new Map(),
    parts: [],
    list: undefined,
    stopped: bounds.stopped,
  };
  const queue: string[] = [];
  const asked = new Set(['']);
  const want = (path: string): void => {
    if (asked.has(path) || !bounds.mayAsk(path, asked.size)) return;
    queue.push(path);
    asked.add(path);
  };
  const look = async (path: string): Promise<void> => {
    const answer = await site.get(path);
    const fault = answer.status === 200 ? readOn(visit, bounds, want, answer) : undefined;
    const isCompared = fault === undefined && COMPARED.test(path);
    const kept: Answer = {
      ...answer,
      ...(fault !== undefined && { fault }),
      // A copy: a part of a Buffer would keep the whole.
      ...(!isCompared && { body: Uint8Array.from(answer.body.subarray(0, 2)) }),
    };
    visit.answers.set(path, kept);
    bounds.took(kept);
    tell({ looked: visit.answers.size, left: queue.length, bytes: bounds.read });
  };
  const work = async (): Promise<void> => {
    while (!bounds.isOver) {
      const path = queue.pop();
      if (path === undefined) return;
      await look(path);
    }
  };
  await look('');
  if (visit.pages.get('')?.root !== './') return visit;
  const files = site.list() ?? [];
  files
    .filter((path) => path.endsWith('.html'))
    .map(addressPath)
    .forEach(want);
  // A folder that cannot be listed is no page, but its answer says why.
  files.filter((path) => path.endsWith('/')).forEach((path) => want(path.slice(0, -1)));
  ALWAYS.forEach(want);
  // Work that ends while another still reads finds nothing to do: so again, until none is left.
  for (let before = -1; before !== visit.answers.size;) {
    before = visit.answers.size;
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
  return visit;
}

/** Takes from an answer what it holds, and wants what it leads on to; a page may be none that one can read. */
function readOn(
  visit: Visit,
  bounds: Bounds,
  want: (path: string) => void,
  answer: Answer,
): Fault | undefined {
  const path = answer.movedTo ?? answer.path;
  const use = (kind: 'links' | 'files', address: string): void => {
    const used = resolvePath(path, address);
    if (used === undefined || !bounds.mayLink()) return;
    const users = visit[kind].get(used);
    if (users === undefined) visit[kind].set(used, { first: path, last: path, count: 1 });
    else if (users.last !== path) Object.assign(users, { last: path, count: users.count + 1 });
    want(used);
  };
  if (!isPage(path)) {
    readData(visit, want, path, answer);
    filesNamedIn(path, answer).forEach((address) => use('files', address));
    return undefined;
  }
  try {
    const page = readPage(textOf(answer));
    visit.pages.set(path, page);
    // What is not there is asked for at any depth: its page's links lead up from anywhere.
    if (path === NOWHERE || path === '404.html') return undefined;
    page.links.forEach((address) => use('links', address));
    page.files.forEach((address) => use('files', address));
    if (page.plan !== undefined) want(`${page.plan}/plan.json`);
    return undefined;
  } catch (error) {
    // RangeError: so deep that not even a walk through it comes to an end.
    if (!(error instanceof TooTangled || error instanceof RangeError)) throw error;
    const saw = error instanceof TooTangled ? error.message : faultSeen.tooDeepToRead;
    return { check: 'too-tangled', saw };
  }
}

/** Takes what data names: a plan's pages, the parts of the index, what the worker keeps, all that was built. */
function readData(visit: Visit, want: (path: string) => void, path: string, answer: Answer): void {
  if (path.endsWith('/plan.json')) {
    const plan = readJson(answer, planSchema);
    visit.plans.set(path, plan);
    plan?.clauses.forEach((clause) => want(clause.page));
  } else if (path.endsWith('.pf_meta')) {
    const parts = partsOf(answer);
    visit.parts = visit.parts.concat(parts);
    const listed = new Set(visit.list?.files.map((file) => file.path));
    for (const part of parts) {
      const paths = partPaths(part);
      const known = paths.filter((one) => listed.has(one));
      (known.length > 0 ? known : paths).forEach(want);
    }
  } else if (path === 'sw.js') {
    precachedIn(textOf(answer)).forEach(({ url }) => {
      const kept = resolvePath('sw.js', url);
      if (kept !== undefined) want(kept);
    });
  } else if (path === LIST) {
    visit.list = readJson(answer, listSchema);
    const files = visit.list?.files.map((file) => file.path) ?? [];
    const isAsked = (file: string): boolean => visit.site.kind === 'folder' || !isForHost(file);
    files.filter(isAsked).map(addressPath).forEach(want);
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
