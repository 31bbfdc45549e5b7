import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { LIMITS } from '../../../scripts/doctor/limits.ts';
import { importsOf, readPage } from '../../../scripts/doctor/page.ts';
import { partsOf, precachedIn } from '../../../scripts/doctor/published.ts';
import { bodyOf } from '../../../scripts/doctor/read-answer.ts';
import { answering, firstPage, siteOf } from './answering.ts';
import { SMALL, examineSite, of, first } from './hostile-hosts.ts';

test('an endless body is left after the agreed bytes', async () => {
  let sent = 0;
  const chunk = Buffer.alloc(65_536, 'x');
  const found = await first((response) => {
    const send = (): void => {
      if (response.destroyed) return;
      sent += chunk.length;
      response.write(chunk, send);
    };
    response.writeHead(200, { 'Content-Type': 'text/html' });
    send();
  });
  expect(found?.check).toBe('too-large');
  expect(found?.saw).toContain('超过 1000 kB，没有读完');
  // What the two sides have in their buffers comes on top.
  expect(sent).toBeLessThan(20_000_000);
});

test('a compressed nothing of 200 MB is not unpacked, nor one within the index', async () => {
  const bomb = gzipSync(Buffer.alloc(200_000_000), { level: 9 });
  const found = await first((response) =>
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb),
  );
  expect(found?.check).toBe('too-large');
  const meta = { path: 'x.pf_meta', status: 200, headers: {}, ...bodyOf(bomb) };
  expect(partsOf(meta)).toEqual([]);
});

test('links without end, and a site that only grows, come to an end that is told; nothing is said of the rest', async () => {
  let asked = 0;
  const endless = await answering((_request, response) => {
    asked += 1;
    const links = Array.from({ length: 10 }, (_, at) => `${asked}-${at}/`);
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(firstPage(links));
  });
  const { findings, looked } = await examineSite(endless);
  expect(of(findings, 'too-much')).toEqual(['网址超过 200 个。']);
  expect(looked).toBe(200);
  expect(asked).toBeLessThan(210);
  const kinds = new Set(findings.map(({ check }) => check));
  expect([...kinds].filter((check) => /^(?:search|worker|list|missing)/u.test(check))).toEqual([]);
  const large = await answering((_request, response) =>
    response.end(firstPage(['x/', 'y/'], 'x'.repeat(400_000))),
  );
  const grown = await examineSite(large);
  expect(of(grown.findings, 'too-much')).toEqual(['网页和数据文件合计超过 5000 kB。']);
  const linked = await siteOf({
    '': (_request, response) =>
      response.end(firstPage(Array.from({ length: 9_000 }, (_, at) => `${at % 100}/?${at}`))),
  });
  const { findings: many } = await examineSite(linked);
  expect(of(many, 'too-much')).toEqual(['网页里的链接超过 5000 个。']);
});

test('data of more values than any build has is not read', async () => {
  const list = `{"format":"taizhang-files","build":"","files":[${'[],'.repeat(1_500_000)}1]}`;
  const address = await siteOf({
    '': (_request, response) => response.end(firstPage()),
    'files.json': (_request, response) => response.end(list),
  });
  const limits = { ...SMALL, answer: 20_000_000, kept: LIMITS.kept };
  const { findings } = await examineSite(address, limits);
  expect(of(findings, 'list-missing')).toEqual(['files.json 不是构建的文件清单。']);
});

test.each([
  ['as deep as it is long', '<div>'.repeat(1_000_000)],
  ['of marks that open one another', `${'<b><i><u><s>'.repeat(300)}${'<p>'.repeat(100_000)}`],
  ['of more elements than any', '<br>'.repeat(400_000)],
  ['of tables in tables', '<table><tr><td>'.repeat(100_000)],
])('a page %s is read to no end, and named', async (_name, body) => {
  expect(() => readPage(body)).toThrow(/^元素(?:嵌套)?超过/u);
  const address = await siteOf({
    '': (_request, response) => response.end(firstPage(['tangled/'])),
    'tangled/': (_request, response) => response.end(body),
  });
  const { findings } = await examineSite(address, {
    ...SMALL,
    answer: 20_000_000,
    kept: LIMITS.kept,
  });
  expect(of(findings, 'too-tangled')[0]).toMatch(/^tangled\/ 元素(?:嵌套)?超过.+有链接指向它/u);
});

test('scripts made to be slow to read are read in the time that their length takes', () => {
  // Of this process alone: the machine may be busy with other things.
  const before = process.cpuUsage();
  importsOf(`from${' '.repeat(3_000_000)}`.repeat(2));
  importsOf('from ( '.repeat(500_000));
  importsOf(`new URL("${'a.'.repeat(2_000_000)}`);
  precachedIn('"'.repeat(1_000_000));
  precachedIn('"a":"'.repeat(500_000));
  precachedIn(`"${'a'.repeat(2_000_000)}":"`);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(5_000);
});
