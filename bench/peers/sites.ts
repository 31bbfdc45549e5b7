/** Sites of so many plans: ours, and the same pages in each generator. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadContent } from '../../src/model/index.ts';
import type { Plan } from '../../src/model/index.ts';
import { copyProject, runIn } from '../../tests/other-site.ts';
import { plansLike } from '../plans.ts';
import { SAMPLE_ID, samplePlan } from '../../tests/sample-plan.ts';
import { pagesOf } from './pages.ts';
import type { PeerPage } from './pages.ts';

import type { Peer, Searching } from './peers.ts';

/** Where they lie: the generators find their packages from there. */
const FOLDER = resolve('bench/peers/sites');

/** A site to be measured. */
export interface Site {
  name: string;
  version: string;
  root: string;
  build: readonly [command: string, ...words: string[]];
  caches: readonly string[];
  dist: string;
  path: (address: string) => string;
  search: Searching;
  /** What a reader chooses before boxes to tick are shown. */
  boxes?: string;
}

/** What a build took. */
export interface Built {
  /** Seconds. */
  seconds: number;
  /** Megabytes of the largest of its processes, at their most. */
  memory: number;
}

/** The text of a plan, as it would be published. */
function textOf({ clauses }: Plan): string {
  const paragraphs = Map.groupBy(clauses, ({ paragraph }) => paragraph);
  return [...paragraphs.values()]
    .map((paragraph) => paragraph.map(({ text }) => text).join(''))
    .join('\n');
}

/** A copy of this project with so many plans: the first one and others of its shape, imported. */
function ourProject(count: number): string {
  const root = copyProject('content', 'seeds');
  const sample = samplePlan();
  for (const plan of plansLike(sample.plan, count).filter(({ id }) => id !== SAMPLE_ID)) {
    const file = `seeds/${plan.id}.txt`;
    writeFileSync(join(root, file), textOf(plan));
    const answers = ['--answer', `title=实施方案${plan.id}`, '--answer', 'issuer=湖北省人民政府'];
    runIn(root, 'node', 'scripts/import.ts', file, '--yes', ...answers);
  }
  return root;
}

/** Our site of so many plans, and the pages of it that the generators are given. */
export function ourSite(count: number): { site: Site; plans: Plan[]; pages: PeerPage[] } {
  const root = ourProject(count);
  const plans = loadContent(root).plans.map(({ plan }) => plan);
  const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
  const site: Site = {
    name: 'Taizhang',
    version,
    root,
    build: [process.execPath, join(root, 'bin/taizhang.js'), 'build'],
    caches: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
    dist: join(root, 'dist'),
    path: (address) => `/${address}/`,
    search: {
      opener: 'header a[href$="search/"]',
      field: 'dialog[open] input[type="search"]',
      results: 'dialog[open] li[data-clause]:not([data-approximate]) a',
    },
    boxes: '.modes >> text="清单"',
  };
  return { site, plans, pages: plans.flatMap(pagesOf) };
}

/** A generator's site of these pages. */
export function peerSite(peer: Peer, pages: readonly PeerPage[]): Site | undefined {
  const version = peer.version();
  if (version === undefined) return undefined;
  const root = join(FOLDER, `${peer.name.replace(/ /gu, '-')}-${pages.length}`);
  rmSync(root, { recursive: true, force: true });
  peer.write(root, pages);
  const { name, build, caches, path, search } = peer;
  return {
    name,
    version,
    root,
    build,
    caches: [...caches, peer.dist],
    dist: join(root, peer.dist),
    path,
    search,
  };
}

/** The processes of a group, by the file that the kernel keeps of each. */
function groupMemory(group: number): number {
  const kilobytes = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map((id) => {
      try {
        const stat = readFileSync(`/proc/${id}/stat`, 'utf8').replace(/^.*\) /su, '');
        if (Number(stat.split(' ')[2]) !== group) return 0;
        return Number(/VmHWM:\s*(\d+)/u.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0);
      } catch {
        // It has ended meanwhile.
        return 0;
      }
    });
  return Math.max(0, ...kilobytes) / 1024;
}

/** Builds a site as after a fresh download: without any cache. */
export function buildCold(site: Site): Promise<Built> {
  for (const cache of site.caches) rmSync(join(site.root, cache), { recursive: true, force: true });
  return buildAgain(site);
}

/** Builds a site as it lies there, with what earlier builds left. @throws Error with what was said if it fails. */
export async function buildAgain({ name, root, build }: Site): Promise<Built> {
  const [command, ...words] = build;
  const start = performance.now();
  const child = spawn(command, words, {
    cwd: root,
    detached: true,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      said += part.toString();
    });
  }
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, groupMemory(child.pid ?? 0));
  }, 50);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(watch);
  if (status !== 0) throw new Error(`${name}: ${said.slice(-2000)}`);
  return { seconds: (performance.now() - start) / 1000, memory };
}
