/** Goes through a site once and keeps all it answered; the checks only look at that. */
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { importsOf, readPage } from './page.ts';
import type { Page } from './page.ts';
import { addressOf, pathBelow } from './site.ts';
import type { Answer, Site } from './types.ts';

/** Stands for the site's root while addresses are resolved. */
export const ROOT = new URL('http://site.invalid/root/');

/** An address that no site has. */
export const NOWHERE = 'taizhang-doctor/nothing-is-here/';

const AT_ONCE = 6;

/** What of plan.json is compared. */
const planSchema = z.object({
  id: z.string(),
  sha256: z.string(),
  clauses: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      page: z.string(),
      paragraph: z.number(),
      fingerprint: z.string(),
    }),
  ),
});

export type PublishedPlan = z.infer<typeof planSchema>;

const clausesSchema = z.object({
  plans: z.array(z.object({ id: z.string(), pages: z.array(z.unknown()).nullable() })),
});

const entrySchema = z.object({ languages: z.record(z.string(), z.object({ hash: z.string() })) });

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

const text = ({ body }: Answer): string => new TextDecoder().decode(body);

/** Parsed data of that shape, or undefined. */
export function readJson<Shape extends z.ZodType>(
  answer: Answer | undefined,
  shape: Shape,
): z.infer<Shape> | undefined {
  if (answer?.status !== 200) return undefined;
  try {
    return shape.safeParse(JSON.parse(text(answer))).data;
  } catch {
    return undefined;
  }
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

/**
 * Hashes of the parts that Pagefind's list of parts names. The list is CBOR, compressed, in which a
 * short text follows a byte that says its length.
 */
function partsOf(meta: Answer): string[] {
  const list = ((): Buffer => {
    try {
      return gunzipSync(meta.body);
    } catch {
      return Buffer.alloc(0);
    }
  })();
  const parts = new Set<string>();
  for (let at = 0; at < list.length; at += 1) {
    const length = (list[at] ?? 0) - 0x60;
    const words = list.toString('latin1', at + 1, at + 1 + Math.max(0, Math.min(length, 23)));
    if (!/^[a-z-]+_[0-9a-f]{6,}$/u.test(words)) continue;
    parts.add(words);
    at += length;
  }
  return [...parts];
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
  const queue: string[] = [];
  const asked = new Set<string>();
  const want = (path: string): void => {
    if (asked.has(path)) return;
    asked.add(path);
    queue.push(path);
  };
  const use = (kind: 'links' | 'files', from: string, address: string): void => {
    const path = resolvePath(from, address);
    if (path === undefined) return;
    const users = visit[kind].get(path) ?? new Set();
    visit[kind].set(path, users.add(from));
    want(path);
  };

  const findPart = async (hash: string): Promise<void> => {
    for (const folder of ['fragment', 'index', 'filter']) {
      const answer = await site.get(`pagefind/${folder}/${hash}.pf_${folder}`);
      if (answer.status !== 200) continue;
      visit.answers.set(answer.path, answer);
      return;
    }
    visit.lostParts.push(hash);
  };

  const readOn = async (path: string, answer: Answer): Promise<void> => {
    if (isPage(path)) {
      const page = readPage(text(answer));
      visit.pages.set(path, page);
      // What is not there is asked for at any depth: its page's links lead up from anywhere.
      if (path === NOWHERE || path === '404.html') return;
      page.links.forEach((address) => use('links', path, address));
      page.files.forEach((address) => use('files', path, address));
      if (page.plan !== undefined) want(`${page.plan}/plan.json`);
    } else if (/\.m?js$/u.test(path)) {
      importsOf(text(answer)).forEach((address) => use('files', path, address));
    } else if (path.endsWith('/plan.json')) {
      const plan = readJson(answer, planSchema);
      visit.plans.set(path, plan);
      plan?.clauses.forEach((clause) => want(clause.page));
    } else if (path === 'search/clauses.json') {
      const large = readJson(answer, clausesSchema)?.plans.filter(({ pages }) => pages === null);
      large?.forEach(({ id }) => use('files', path, `${id}.json`));
    } else if (path === 'pagefind/pagefind-entry.json') {
      const languages = Object.entries(readJson(answer, entrySchema)?.languages ?? {});
      for (const [language, { hash }] of languages) {
        use('files', path, `pagefind.${hash}.pf_meta`);
        use('files', path, `wasm.${language}.pagefind`);
      }
    } else if (path.endsWith('.pf_meta')) {
      for (const hash of partsOf(answer)) await findPart(hash);
    }
  };

  const work = async (): Promise<void> => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      const answer = await site.get(path);
      visit.answers.set(path, answer);
      if (answer.status === 200) await readOn(answer.movedTo ?? path, answer);
    }
  };

  await visitAll(visit, want, work);
  return visit;
}

/** First the overview; if it is there, all else, several at once. */
async function visitAll(
  { site, answers }: Visit,
  want: (path: string) => void,
  work: () => Promise<void>,
): Promise<void> {
  want('');
  await work();
  if (answers.get('')?.status !== 200) return;
  const pages = site.list()?.filter((path) => path.endsWith('.html')) ?? [];
  pages.map((path) => path.replace(/(^|\/)index\.html$/u, '$1')).forEach(want);
  [NOWHERE, '404.html', 'sw.js', 'search/clauses.json'].forEach(want);
  ['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json'].forEach((name) =>
    want(`pagefind/${name}`),
  );
  // Work that ends while another still reads finds nothing to do: so again, until none is left.
  for (let before = -1; before !== answers.size;) {
    before = answers.size;
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
}
