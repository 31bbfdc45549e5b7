/** The doctor compares every file with the build: halves, letters, what nothing leads to. */
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examine } from '../../scripts/doctor/examine.ts';
import { folderSite, httpSite } from '../../scripts/doctor/site.ts';
import type { Finding } from '../../scripts/doctor/types.ts';
import { expect, PLAN, test, withServer } from './site.ts';
import { checksOf, cut, examineCopy, examineHost, SEEDS } from './doctor-page.ts';

const scripts = readdirSync('dist/_astro').filter((name) => name.endsWith('.js'));
const style = readdirSync('dist/_astro').find((name) => name.endsWith('.css')) ?? '';
const part = readdirSync('dist/pagefind/index')[0] ?? '';

test('half of a script, a style, a page, an index, a Word file is named, in a folder and at an address', async () => {
  const halves = [
    ...[`_astro/${scripts[0]}`, `_astro/${style}`, `${PLAN}3-2/index.html`, 'sw.js'],
    ...[`pagefind/index/${part}`, `${PLAN}${PLAN.slice(0, -1)}.docx`, 'licences.txt'],
  ];
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-doctor-'));
  cpSync('dist', folder, { recursive: true });
  halves.forEach((file) => cut(join(folder, file)));
  const cuts = (findings: Finding[]): string[] =>
    findings.filter(({ check }) => check === 'file-cut').map(({ path }) => path);
  const found = (await examine(folderSite(folder), SEEDS)).findings;
  expect(cuts(found).sort()).toEqual([...halves].sort());
  expect(found.find(({ path }) => path === `_astro/${scripts[0]}`)?.saw).toMatch(
    /只有 \d+ (?:字节|kB)，构建的是 \d+ (?:字节|kB)。$/u,
  );
  await withServer({ folder }, async (port) => {
    const { findings } = await examine(httpSite(`http://127.0.0.1:${port}/`), SEEDS);
    expect(cuts(findings).sort()).toEqual([...halves].sort());
  });
  rmSync(folder, { recursive: true });
});

test('one letter of a script, other line ends, words of the host are told apart', async () => {
  const findings = await examineCopy((folder) => {
    const script = join(folder, '_astro', scripts[0] ?? '');
    const bytes = readFileSync(script);
    bytes[bytes.length - 2] = (bytes[bytes.length - 2] ?? 0) ^ 1;
    writeFileSync(script, bytes);
    const css = join(folder, '_astro', style);
    const notices = join(folder, 'licences.txt');
    const text = join(folder, PLAN, `${PLAN.slice(0, -1)}.txt`);
    writeFileSync(notices, readFileSync(notices, 'utf8').replaceAll('\n', '\r\n'));
    writeFileSync(text, readFileSync(text, 'utf8').replaceAll('\r\n', '\n'));
    writeFileSync(css, `/* of the host */${readFileSync(css, 'utf8')}`);
    appendFileSync(join(folder, 'robots.txt'), 'Disallow: /x\n');
  });
  expect(
    findings
      .filter(({ check }) => check.startsWith('file-'))
      .map(({ check, path }) => `${check} ${path}`)
      .sort(),
  ).toEqual([
    'file-by-host robots.txt',
    `file-changed _astro/${scripts[0]}`,
    `file-changed _astro/${style}`,
    `file-line-ends ${PLAN}${PLAN.slice(0, -1)}.txt`,
    'file-line-ends licences.txt',
  ]);
});

test('a file of the build that nothing leads to is missed, half a list too, and a page of another build', async () => {
  const picture = await examineCopy((folder) => rmSync(join(folder, 'icon-512.png')));
  expect(picture.map(({ saw }) => saw)).toContain('icon-512.png 不存在；它是构建生成的文件。');
  const list = await examineCopy((folder) => cut(join(folder, 'files.json')));
  expect(list.map(({ saw }) => saw)).toEqual(['files.json 不是构建的文件清单。']);
  const none = await examineCopy((folder) => rmSync(join(folder, 'files.json')));
  expect(checksOf(none)).toEqual(['list-missing']);
  const other = await examineCopy((folder) => {
    const page = join(folder, 'about/index.html');
    const text = readFileSync(page, 'utf8');
    writeFileSync(page, text.replace(/(data-build>)\w+/u, '$100000000'));
  });
  expect(checksOf(other).sort()).toEqual(['file-changed', 'other-build']);
});

test('the own preview has nothing that is wrong or to be looked at', async () => {
  await withServer({ isAsHosted: true }, async (port) => {
    const { findings } = await examine(httpSite(`http://localhost:${port}/`), SEEDS);
    expect(findings).toEqual([]);
  });
});

test('a page that is offered for saving is wrong, and the header is named', async () => {
  const findings = await examineHost({
    setHeaders: () => ({ 'Content-Disposition': 'attachment' }),
  });
  expect(checksOf(findings)).toEqual(['disposition']);
  expect(findings.find(({ check }) => check === 'disposition')?.saw).toBe(
    '首页带有响应头“Content-Disposition: attachment”。',
  );
});
