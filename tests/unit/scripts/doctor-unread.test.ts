import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../../scripts/doctor/catalogue.ts';
import { examine } from '../../../scripts/doctor/examine.ts';
import type { Examined } from '../../../scripts/doctor/examine.ts';
import { folderSite } from '../../../scripts/doctor/site.ts';
import { addressPath } from '../../../scripts/doctor/visit.ts';
import { fingerprint, sha256 } from '../../../src/model/index.ts';
import { firstPage, siteOf } from './answering.ts';
import { examineSite } from './hostile-hosts.ts';

/** Who is kept out by rights: root is not, and runs the command as nobody. */
const SOMEBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const mayRun = spawnSync('node', ['--check', 'scripts/doctor.ts'], SOMEBODY).status === 0;

const POLICY = '<meta http-equiv="content-security-policy" content="default-src \'self\'">';
const TEXT = '第一条。';
const page = (more: string): string => firstPage([], `${POLICY}${more}`);
const clause = {
  ...{ id: '1-1', kind: 'sentence', text: TEXT, page: 'p/1/', paragraph: 0 },
  fingerprint: fingerprint(TEXT),
};

/** All that a build of one clause publishes, without its lists. */
const FILES: Record<string, string> = {
  'index.html': page('<a href="about/">x</a><script src="_astro/a.js"></script>'),
  'about/index.html': page(''),
  '404.html': page(''),
  'p/index.html': page('<main data-plan="p"></main>'),
  'p/1/index.html': page(`<p id="1-1">${TEXT}</p>`),
  'p/p.txt': TEXT,
  'p/plan.json': JSON.stringify({ id: 'p', sha256: sha256(TEXT), clauses: [clause] }),
  '_astro/a.js': 'a()',
  'search/clauses.json': JSON.stringify({ plans: [{ id: 'p', pages: null }], heads: [] }),
  'search/p.json': JSON.stringify([{ address: 'p/1/', clauses: [{ id: '1-1', text: TEXT }] }]),
  'pagefind/pagefind.js': 'x',
  'pagefind/pagefind-worker.js': 'x',
  'pagefind/pagefind-entry.json': '{"languages":{}}',
};
const kept = Object.entries(FILES).map(([path, text]) => {
  return [addressPath(path), Buffer.from(sha256(text), 'hex').toString('base64')];
});
FILES['sw.js'] = JSON.stringify(Object.fromEntries(kept));
const listed = Object.entries(FILES).map(([path, text]) => {
  return { path, size: Buffer.byteLength(text), sha256: sha256(text) };
});
FILES['files.json'] = JSON.stringify({ format: 'taizhang-files', build: 'x', files: listed });

/** What is found wrong, each kind once, with how many files were compared. */
function wrongOf({ findings, compared }: Examined): { wrong: string[]; compared: number } {
  const wrong = findings.filter(({ check }) => CATALOGUE[check].level === 'wrong');
  return { wrong: [...new Set(wrong.map(({ check }) => check))].sort(), compared };
}

const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript' };

/** What is found at an address where what the pattern names is answered in another way. */
async function examineHost(
  named: RegExp,
  answer: (response: ServerResponse) => void,
): Promise<Examined> {
  const paths = Object.entries(FILES).map(([file, text]) => {
    const send = (response: ServerResponse): void => {
      const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/json';
      response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(text);
    };
    const path = addressPath(file);
    const give = named.test(path) ? answer : send;
    return [path, (_request: unknown, response: ServerResponse) => give(response)] as const;
  });
  return examineSite(await siteOf(Object.fromEntries(paths)));
}

const EVERY = Object.keys(FILES).length - 1;

test('nothing is wrong with the site that the tests below change', async () => {
  const good = await examineHost(/^$/u, (response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'no-cache' });
    response.end(FILES['index.html']);
  });
  expect(wrongOf(good)).toEqual({ wrong: [], compared: EVERY });
});

const KINDS: [string, RegExp, number][] = [
  ['pages', /^(?:about|p\/1|p)\/$|^404/u, 4],
  ['scripts and the text', /^_astro|\.txt$/u, 2],
  ['plan and search', /plan\.json$|^search|^pagefind/u, 6],
  ['the worker', /^sw/u, 1],
  ['all but the first page', /./u, EVERY],
];

const FAULTS: [string, string, (response: ServerResponse) => void][] = [
  ['429', 'rate-limit', (response) => response.writeHead(429).end()],
  ['403', 'forbidden', (response) => response.writeHead(403).end()],
  ['500', 'host-error', (response) => response.writeHead(500).end()],
  ['418', 'no-answer', (response) => response.writeHead(418).end()],
  ['a redirect', 'led-away', (response) => response.writeHead(302, { Location: '//x.org' }).end()],
  ['too much', 'too-large', (response) => response.writeHead(200).end('x'.repeat(1_100_000))],
  [
    'half',
    'cut-off',
    (response) => void response.writeHead(200, { 'Content-Length': 9 }).destroy(),
  ],
];

describe.each(FAULTS)('%s is told as %s and as nothing else', (_name, check, answer) => {
  test.each(KINDS)('of %s; no copying is advised', async (_kind, named, count) => {
    const { wrong, compared } = wrongOf(await examineHost(named, answer));
    expect(wrong).toEqual([check]);
    // Without the list nothing is.
    expect(compared).toBe(named.test('files.json') ? 0 : EVERY - count);
  });
});

test('what is not there is told as that, with every file that is missed by another', async () => {
  const { wrong, compared } = wrongOf(
    await examineHost(/plan\.json$|clauses\.json|sw\.js|pagefind\.js|^p\/1/u, (response) =>
      response.writeHead(404).end(),
    ),
  );
  expect(wrong).toEqual([
    ...['missing-file', 'plan-missing', 'search-clauses', 'search-index', 'worker-missing'],
  ]);
  expect(compared).toBe(EVERY - 5);
});

test('a page of clauses that is not there, and that nothing but plan.json names, is a broken link', async () => {
  const { findings } = await examineHost(/^p\/1\/$|files\.json/u, (response) =>
    response.writeHead(404).end(),
  );
  const saw = findings
    .filter(({ path }) => path === 'p/1/')
    .map((one) => `${one.check} ${one.saw}`);
  expect(saw).toContain('broken-link p/1/ 返回 404；有 plan.json 写明这一页有条款。');
  expect(findings.map(({ check }) => check)).not.toContain('clause-changed');
});

test('a page of clauses that is too tangled to be read is told as that alone', async () => {
  const tangled = page(`${'<div>'.repeat(600)}<p id="1-1">${TEXT}</p>`);
  const { findings } = await examineHost(/^p\/1\/$/u, (response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'no-cache' })
      .end(tangled),
  );
  const checks = findings.filter(({ path }) => path.startsWith('p/1/')).map(({ check }) => check);
  expect(checks).toContain('too-tangled');
  expect(checks).not.toContain('clause-changed');
});

describe('a folder', () => {
  const root = join(mkdtempSync(join(tmpdir(), 'taizhang-doctor-')), 'dist');
  beforeAll(() => {
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  });
  afterAll(() => rmSync(dirname(root), { recursive: true }));

  test.skipIf(!mayRun)('of which one folder cannot be listed is examined, and it is named', () => {
    const closed = join(root, 'closed');
    mkdirSync(closed);
    chmodSync(dirname(root), 0o755);
    chmodSync(closed, 0);
    const { stdout } = spawnSync('node', ['scripts/doctor.ts', root], SOMEBODY);
    chmodSync(closed, 0o755);
    expect(String(stdout)).toContain('，并按构建的文件清单核对了');
    expect(String(stdout)).toContain(
      `【有误】forbidden\n  closed 无法读取（EACCES：没有权限）。\n`,
    );
  });

  test('with links that lead round and round is examined, and these are named alone', async () => {
    const before = wrongOf(await examine(folderSite(root), undefined));
    expect(before).toEqual({ wrong: [], compared: EVERY });
    for (const path of ['404.html', 'p/plan.json', '_astro/a.js']) {
      rmSync(join(root, path));
      symlinkSync('loop', join(root, path));
    }
    for (const folder of ['_astro', 'p', '.']) symlinkSync('loop', join(root, folder, 'loop'));
    const examined = await examine(folderSite(root), undefined);
    expect(wrongOf(examined)).toEqual({ wrong: ['forbidden'], compared: EVERY - 3 });
    const named = examined.findings.filter(({ check }) => check === 'forbidden');
    expect(named.map(({ path }) => path).sort()).toEqual([
      ...['404.html', '_astro/a.js', 'p/plan.json'],
    ]);
  });
});
