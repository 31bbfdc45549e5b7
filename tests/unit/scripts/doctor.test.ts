import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CATALOGUE, serverOf, wordsFor } from '../../../scripts/doctor/catalogue.ts';
import { checkNames } from '../../../scripts/doctor/check-names.ts';
import {
  checkCaching,
  checkCompression,
  checkDisposition,
  checkType,
} from '../../../scripts/doctor/check-headers.ts';
import { checkPolicy } from '../../../scripts/doctor/check-policy.ts';
import { importsOf, readPage } from '../../../scripts/doctor/page.ts';
import { bodyOf } from '../../../scripts/doctor/read-answer.ts';
import { reportOf } from '../../../scripts/doctor/report.ts';
import { httpSite } from '../../../scripts/doctor/site.ts';
import { has } from '../../../src/outside/records.ts';
import type { Answer } from '../../../scripts/doctor/types.ts';

const answer = (path: string, headers: Record<string, string>, body = ''): Answer => ({
  path,
  status: 200,
  headers,
  ...bodyOf(new TextEncoder().encode(body)),
});

test.each([
  ['_astro/a.js', 'text/plain', ['script-type']],
  ['_astro/a.js', 'text/javascript; charset=utf-8', []],
  ['_astro/a.js', 'application/javascript', []],
  ['_astro/a.css', '', ['style-type']],
  ['', 'text/html; charset="GBK"', ['charset']],
  ['about/', 'application/octet-stream', ['html-type']],
  ['a.wasm', 'application/octet-stream', ['wasm-type']],
  ['pagefind/wasm.unknown.pagefind', 'text/plain', ['index-type']],
  ['pagefind/index/a.pf_index', 'application/octet-stream', []],
])('%s that comes as “%s” gives %j', (path, type, checks) => {
  const found = checkType(answer(path, type === '' ? {} : { 'content-type': type }));
  expect(found.map(({ check }) => check)).toEqual(checks);
});

test.each([
  ['', 'no-cache', []],
  ['', 'max-age=0, must-revalidate', []],
  ['', 'max-age=600', ['short-cache']],
  ['x/plan.json', 'public, max-age=31536000', ['stale-page']],
  ['pagefind/pagefind.js', 'max-age=86400', ['stale-page']],
  ['sw.js', 'max-age=86400', ['stale-page']],
  ['', '', ['no-cache-header']],
  ['_astro/a.1.js', 'no-cache', ['hashed-cache']],
  ['_astro/a.1.js', 'public, max-age=31536000, immutable', []],
])('%s that is kept by “%s” gives %j', (path, control, checks) => {
  const headers = { etag: '"1"', ...(control !== '' && { 'cache-control': control }) };
  expect(checkCaching(answer(path, headers)).map(({ check }) => check)).toEqual(checks);
});

test.each([
  ['about/', 'attachment; filename=index.html', ['disposition']],
  ['', ' Attachment', ['disposition']],
  ['_astro/a.js', 'attachment', ['disposition-file']],
  ['x/x.docx', 'attachment', []],
  ['about/', 'inline', []],
])('%s that comes with Content-Disposition “%s” gives %j', (path, disposition, checks) => {
  const found = checkDisposition(answer(path, { 'content-disposition': disposition }));
  expect(found.map(({ check }) => check)).toEqual(checks);
});

test('only text of some length has to be compressed', () => {
  const long = '文'.repeat(1_000);
  expect(checkCompression(answer('a.json', {}, long))).toHaveLength(1);
  expect(checkCompression(answer('a.json', { 'content-encoding': 'br' }, long))).toEqual([]);
  expect(checkCompression(answer('a.json', {}, '{}'))).toEqual([]);
  const odd = checkCompression(answer('a.json', { 'content-encoding': 'utf-8' }, '{}'));
  expect(odd.map(({ saw }) => saw)).toEqual([
    'a.json 带有响应头“Content-Encoding: utf-8”，浏览器不认识。',
  ]);
  expect(checkCompression(answer('a.json', { 'content-encoding': 'Identity' }, '{}'))).toEqual([]);
  expect(checkCompression(answer('pagefind/a.pf_index', {}, long))).toEqual([]);
});

const HTML = (policy: string): string =>
  `<meta http-equiv="content-security-policy" content="${policy}"><script>own()</script>`;
const [HASH = ''] = readPage(HTML('')).scripts;
const OWN = `default-src 'self'; script-src 'self' ${HASH}`;

test.each([
  [OWN, "frame-ancestors 'self'", []],
  [OWN, `${OWN} 'wasm-unsafe-eval'; img-src 'self' data:`, ['frame-ancestors']],
  [OWN, "script-src 'self' 'unsafe-inline'; frame-ancestors *", ['policy-wasm']],
  [
    OWN,
    "default-src 'none'; frame-ancestors *",
    ['policy-script', 'policy-wasm', ...Array(6).fill('policy-header')],
  ],
  [OWN, 'sandbox; frame-ancestors *', ['policy-header']],
  [OWN, "require-trusted-types-for 'script'; frame-ancestors 'self'", []],
  [OWN, "trusted-types default; frame-ancestors 'self'", []],
  [OWN, "trusted-types 'none'; frame-ancestors 'self'", ['policy-header']],
  [OWN, "manifest-src 'none'; frame-ancestors *", ['policy-header']],
  ["script-src 'self' 'unsafe-inline'", "frame-ancestors 'self'", ['policy-loose']],
  ["default-src 'self'", "frame-ancestors 'self'", ['changed-script']],
])('a page with %s and the header %s gives %j', (own, header, checks) => {
  const headers = {
    'content-security-policy': header,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=()',
    'cross-origin-opener-policy': 'same-origin',
  };
  const found = checkPolicy(answer('', headers), readPage(HTML(own)), true, true);
  expect(found.map(({ check }) => check)).toEqual(checks);
});

test.each([
  ['same-origin', false],
  ['no-referrer, strict-origin-when-cross-origin', false],
  ['unsafe-url', true],
  ['no-referrer, unsafe-url', true],
  ['no-referrer-when-downgrade', true],
  ['', true],
])('the header Referrer-Policy: %s is complained of: %s', (policy, isFound) => {
  const found = checkPolicy(
    answer('', { 'referrer-policy': policy }),
    readPage(HTML(OWN)),
    true,
    true,
  );
  expect(found.some(({ check }) => check === 'referrer-policy')).toBe(isFound);
});

test('a script from elsewhere is named', () => {
  const page = readPage(`${HTML(OWN)}<script src="//ads.example/x.js"></script>`);
  expect(checkPolicy(answer('a/', {}), page, false, true)).toEqual([
    {
      check: 'foreign-script',
      path: 'a/',
      saw: 'a/ 要加载“http://ads.example/x.js”，不在这个网站里。',
    },
  ]);
});

test.each([
  ['<script src="http://["></script>', 'http://['],
  ['<img src="http://a b/">', 'http://a b/'],
  ['<link rel=stylesheet href="//x\u0007/">', '//x\u0007/'],
  ['<script src="https://evil.\u202ecom/a"></script>', 'https://evil.\u202ecom/a'],
  ['<img src="http://localhost:99999/">', 'http://localhost:99999/'],
])('what is loaded from no address is named with its page: %j', (html, address) => {
  const found = checkPolicy(answer('a/', {}), readPage(`${HTML(OWN)}${html}`), false, true);
  const saw = `a/ 要加载“${address}”，这不是网址。`;
  expect(found).toEqual([{ check: 'foreign-script', path: 'a/', saw }]);
});

test('pictures in the page itself and files of the site are not taken for foreign', () => {
  const page = readPage(`${HTML(OWN)}<img src="data:image/png;base64,"><script src="../x.js">`);
  expect(checkPolicy(answer('a/', {}), page, false, true)).toEqual([]);
});

test('what a script imports is read from it, minified or not', () => {
  const code =
    'import{a as b}from"./a.js";import "./b.js";const c=()=>import(`./c.js`);new Worker(new URL("d.js",import.meta.url))';
  expect(importsOf(code)).toEqual(['./a.js', './b.js', './c.js', 'd.js']);
});

test('names that clash without regard to case, or hold spaces or Chinese, are told; folders too', () => {
  expect(
    checkNames(['a/B.js', 'a/b.js', 'x y/1.html', '方案/', 'ok-1/']).map(({ saw }) => saw),
  ).toEqual([
    'a/B.js 和 a/b.js 只有大小写不同。',
    '“x y”里有字母、数字和 . _ ~ + - 以外的字符。',
    '“方案”里有字母、数字和 . _ ~ + - 以外的字符。',
  ]);
  expect(
    checkNames(['a', 'a-b', 'a/x', 'A/y', 'a/z', 'c/D e/f', 'c/d/g', 'c/d e/f']).map(
      ({ saw }) => saw,
    ),
  ).toEqual([
    'a 和 A 只有大小写不同。',
    'A 和 a 只有大小写不同。',
    'c/D e 和 c/d e 只有大小写不同。',
    '“c/D e”里有字母、数字和 . _ ~ + - 以外的字符。',
    '“c/d e”里有字母、数字和 . _ ~ + - 以外的字符。',
  ]);
});

test('of deep folders, all of them strange, so many are told as one can read', () => {
  const deep = Array.from({ length: 3_000 }, (_, at) => `${at}/${'é/'.repeat(900)}`);
  expect(checkNames(deep)).toHaveLength(1_000);
});

test('an address is that of the folder, whatever page of it was given', () => {
  expect(httpSite('http://h/a/b').name).toBe('http://h/a/b/');
  expect(httpSite('http://h/a/index.html?x#y').name).toBe('http://h/a/');
});

test('each server is known by its header and gets its own line, an unknown one those of nginx and IIS', () => {
  expect(['nginx/1.22.1', 'Microsoft-IIS/10.0', 'Apache/2.4', 'GitHub.com'].map(serverOf)).toEqual([
    'nginx',
    'iis',
    'apache',
    undefined,
  ]);
  expect(wordsFor('nosniff', 'apache')).toEqual([
    '影响：浏览器可能按内容猜测文件的类型。',
    '处理（Apache）：Header always set X-Content-Type-Options "nosniff"',
  ]);
  expect(wordsFor('nosniff', undefined).map((line) => line.split('：')[0])).toEqual([
    '影响',
    '处理（nginx）',
    '处理（IIS）',
  ]);
  expect(wordsFor('file-by-host', 'nginx')[1]).toBe('处理：知道是谁添加的，就不必处理。');
});

test('a report groups by kind, wrong first, and names three of many', () => {
  const saw = (count: number): string => `File ${count}.`;
  const many = [1, 2, 3, 4, 5].map((count) => ({
    check: 'compression' as const,
    path: '',
    saw: saw(count),
  }));
  const { lines, wrong, look } = reportOf(
    [...many, { check: 'soft-404', path: '', saw: 'x answers 200.' }],
    'nginx',
  );
  expect([wrong, look]).toEqual([1, 1]);
  expect(lines[0]).toBe('【有误】soft-404');
  expect(lines).toContain('  ……另有 2 处');
  expect(lines.at(-1)).toBe('doctor：1 项有误，1 项待核对');
});

test('what the doctor says of a finding is Chinese, but for lines of configuration', () => {
  for (const check of Object.keys(CATALOGUE).filter((word) => has(CATALOGUE, word))) {
    const [why, ...mends] = reportOf([{ check, path: '', saw: '' }], undefined).lines.slice(2, -2);
    expect(why).toMatch(/^  影响：.*\p{Script=Han}.*。$/u);
    if ('mend' in CATALOGUE[check]) expect(mends).toHaveLength(2);
    else expect(mends).toEqual([expect.stringMatching(/^  处理：.*\p{Script=Han}.*。$/u)]);
  }
});

test('docs/doctor.md lists every finding with its level', () => {
  const rows = readFileSync('docs/doctor.md', 'utf8').matchAll(
    /^\| `([a-z0-9-]+)` +\| (wrong|look)/gmu,
  );
  const listed = Array.from(rows, ([, check, level]) => `${check} ${level}`).sort();
  const all = Object.entries(CATALOGUE).map(([check, { level }]) => `${check} ${level}`);
  expect(listed).toEqual(all.sort());
});
