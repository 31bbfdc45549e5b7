import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckId } from '../../scripts/doctor/catalogue.ts';
import { examine } from '../../scripts/doctor/examine.ts';
import { folderSite, httpSite } from '../../scripts/doctor/site.ts';
import { expect, PLAN, plan, test, withServer } from './site.ts';
import { checksOf, examineCopy, examineHost, SEEDS, wrong } from './doctor-page.ts';

function edit(file: string, words: string, by: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(words)) throw new Error(`${file} has no “${words}”`);
  writeFileSync(file, text.replace(words, by));
}

test('on the built site nothing is wrong: neither as a folder, nor served at / or /a/b/', async () => {
  expect(await examineCopy(() => undefined)).toEqual([]);
  expect(wrong(await examineHost({}))).toEqual([]);
  expect(wrong(await examineHost({ base: () => '/a/b/' }))).toEqual([]);
});

test('wrong types and charsets are found, with what was seen', async () => {
  const findings = await examineHost({
    setHeaders: (path): Record<string, string> => {
      if (path.endsWith('.js')) return { 'Content-Type': 'text/plain' };
      if (path.endsWith('.css')) return { 'Content-Type': 'application/octet-stream' };
      return path.endsWith('.html') ? { 'Content-Type': 'text/html; charset=gb2312' } : {};
    },
  });
  expect(checksOf(findings).sort()).toEqual(['charset', 'script-type', 'style-type']);
  expect(findings.find(({ check }) => check === 'script-type')?.saw).toContain(
    '类型是“text/plain”',
  );
  expect(findings.find(({ check }) => check === 'charset')?.saw).toContain('gb2312');
});

test('a host that compresses nothing, and says nothing of caching and frames, is to be looked at', async () => {
  const checks = new Set((await examineHost({})).map(({ check }) => check));
  const expected: CheckId[] = ['compression', 'hashed-cache', 'frame-ancestors', 'nosniff'];
  expect([...checks]).toEqual(expect.arrayContaining(expected));
});

test('a page that is kept for a day is wrong, one that is kept for ten minutes to be looked at', async () => {
  const day = await examineHost({ setHeaders: () => ({ 'Cache-Control': 'max-age=86400' }) });
  expect(checksOf(day)).toEqual(['stale-page']);
  const minutes = await examineHost({ setHeaders: () => ({ 'Cache-Control': 'max-age=600' }) });
  expect(checksOf(minutes)).toEqual([]);
  expect(minutes.map(({ check }) => check)).toContain('short-cache');
});

test('a policy that forbids WebAssembly, or the own scripts of the pages, is found', async () => {
  const policy = {
    'Content-Security-Policy': "default-src 'self'; img-src 'self' data:",
  };
  const findings = await examineHost({ setHeaders: () => policy });
  expect(checksOf(findings).sort()).toEqual(['policy-script', 'policy-wasm']);
  expect(findings.find(({ check }) => check === 'policy-wasm')?.saw).toContain(
    "default-src 'self'",
  );
});

test('a chunk, a page and a part of the index that are missing are named, and by whom they are needed', async () => {
  const findings = await examineHost({
    missing: (path) => /^\/_astro\/Forms\.|^\/about\/|\.pf_index$/u.test(path),
  });
  expect(checksOf(findings).sort()).toEqual([
    'broken-link',
    'missing-file',
    'search-index',
    'worker-list',
  ]);
  const chunk = findings.find(({ check }) => check === 'missing-file');
  expect(chunk?.saw).toMatch(/^_astro\/Forms\..+ 返回 404；.+要用到它。$/u);
});

test('a broken fragment, a changed clause, an injected script and a stray name are found in a folder', async () => {
  const page = `${PLAN}3-3/index.html`;
  const clause = plan.clauses.find(({ id }) => id === '3.3.4-1')?.text ?? '';
  const findings = await examineCopy((folder) => {
    edit(join(folder, page), clause, clause.replace('，', '、'));
    edit(join(folder, page), '</body>', '<script>spy()</script></body>');
    appendFileSync(join(folder, 'about/index.html'), `<a href="../${PLAN}3-3/#3.3.99">x</a>`);
    writeFileSync(join(folder, 'ICON.svg'), '');
    writeFileSync(join(folder, '附件 1.pdf'), '');
  });
  expect(checksOf(findings).sort()).toEqual([
    'broken-fragment',
    'changed-script',
    'clause-changed',
    'file-changed',
    'name-clash',
  ]);
  expect(findings.find(({ check }) => check === 'clause-changed')?.saw).toContain('3.3.4-1');
  expect(findings.find(({ check }) => check === 'broken-fragment')?.saw).toContain('#3.3.99');
  expect(findings.find(({ check }) => check === 'name-characters')?.saw).toContain('附件 1.pdf');
});

test('a clause that was changed in page and plan.json alike is told by its fingerprint and the seed', async () => {
  const findings = await examineCopy((folder) => {
    for (const page of ['3-3/index.html', 'plan.json']) {
      const path = join(folder, PLAN, page);
      const clause = plan.clauses.find(({ id }) => id === '3.3.4-1')?.text ?? '';
      edit(path, clause, clause.replace('，', '、'));
    }
  });
  expect(checksOf(findings).sort()).toEqual([
    'clause-changed',
    'file-changed',
    'search-differs',
    'source-differs',
  ]);
});

test('a copy of the text that differs is found: to print, by unit, as a file', async () => {
  const clause = plan.clauses.find(({ id }) => id === '3.1.1-1')?.text ?? '';
  const changed = clause.replace('加快', '减慢');
  for (const file of ['print/index.html', 'units/shengkejiting/index.html']) {
    const findings = await examineCopy((folder) => edit(join(folder, PLAN, file), clause, changed));
    const saw = findings.find(({ check }) => check === 'clause-changed')?.saw;
    expect(saw, file).toContain('第 3.1.1-1 条是“减慢');
  }
  const text = await examineCopy((folder) =>
    edit(join(folder, PLAN, `${PLAN.slice(0, -1)}.txt`), clause, changed),
  );
  expect(text.find(({ check }) => check === 'clause-changed')?.saw).toContain('.txt');
});

test('a site without its worker, and an address that is not its first page, are found', async () => {
  expect(checksOf(await examineCopy((folder) => rmSync(join(folder, 'sw.js'))))).toEqual([
    'worker-missing',
  ]);
  await withServer({}, async (port) => {
    const inner = await examine(httpSite(`http://127.0.0.1:${port}/${PLAN}3-1/`), SEEDS);
    expect(inner.findings.map(({ check }) => check)).toEqual(['not-the-root']);
    expect(inner.findings[0]?.saw).toContain('首页在它的“../../”');
  });
  const foreign = mkdtempSync(join(tmpdir(), 'taizhang-doctor-'));
  writeFileSync(join(foreign, 'index.html'), '<h1>x</h1>');
  const { findings } = await examine(folderSite(foreign), SEEDS);
  rmSync(foreign, { recursive: true });
  expect(findings.map(({ saw }) => saw).join()).toContain('不是台账（Taizhang）生成的网页');
});

test('a site that was built for another address is to be looked at', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-doctor-'));
  cpSync('dist', folder, { recursive: true });
  const link = '<link rel="canonical" href="https://example.org/p/">';
  edit(join(folder, 'index.html'), '</head>', `${link}</head>`);
  await withServer({ folder }, async (port) => {
    const { findings } = await examine(httpSite(`http://127.0.0.1:${port}/`), SEEDS);
    expect(findings.find(({ check }) => check === 'other-address')?.saw).toContain(
      '网站是为“https://example.org/p/”构建的',
    );
  });
  rmSync(folder, { recursive: true });
});

test('a search that is of another build than the plan is found', async () => {
  const clause = plan.clauses.find(({ id }) => id === '3.3.4-1')?.text ?? '';
  const changed = await examineCopy((folder) =>
    edit(join(folder, 'search/clauses.json'), clause, clause.replace('，', '、')),
  );
  expect(checksOf(changed).sort()).toEqual(['file-changed', 'search-differs']);
  expect(changed.find(({ check }) => check === 'search-differs')?.saw).toContain('3.3.4-1');
  const more = await examineCopy((folder) =>
    edit(
      join(folder, 'search/clauses.json'),
      '"clauses":[',
      '"clauses":[{"id":"9-9","kind":"sentence","text":"已删。","place":"九"},',
    ),
  );
  expect(checksOf(more)).toContain('search-differs');
});

test('a service worker that lists what is not there, or knows an older page, is found', async () => {
  const findings = await examineCopy((folder) => {
    const old = `${'0'.repeat(43)}=`;
    writeFileSync(
      join(folder, 'sw.js'),
      `JSON.parse('{"frame":{"index.html":"${old}","_astro/gone.js":"${old}"}}')`,
    );
  });
  expect(checksOf(findings).sort()).toEqual(['file-cut', 'worker-age', 'worker-list']);
});

/** Runs the command; a server of this process can answer it. */
function runDoctor(place: string): Promise<{ status: number | null; output: string }> {
  const child = spawn('node', ['scripts/doctor.ts', place], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (data) => (output += String(data)));
  child.stderr.on('data', (data) => (output += String(data)));
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, output })));
}

test('the command exits with 1 if something is wrong, counts last, and names the line for the server', async () => {
  const good = await runDoctor('dist');
  expect(good).toMatchObject({ status: 0 });
  expect(good.output).toMatch(/\ndoctor：0 项有误，0 项待核对\n$/u);
  const headers = { Server: 'Microsoft-IIS/10.0', 'Content-Type': 'text/plain' };
  const setHeaders = (path: string): Record<string, string> =>
    path.endsWith('.js') ? headers : { Server: headers.Server };
  await withServer({ setHeaders }, async (port) => {
    const bad = await runDoctor(`http://127.0.0.1:${port}/`);
    expect(bad.status).toBe(1);
    expect(bad.output).toContain('【有误】script-type');
    expect(bad.output).toContain('处理（IIS）：<remove fileExtension=".js" />');
    expect(bad.output).not.toContain('处理（nginx）');
    expect(bad.output).toMatch(/\ndoctor：1 项有误，\d+ 项待核对\n$/u);
  });
  expect((await runDoctor('no-such-folder')).output).toContain('不是这里的文件夹');
});
