import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  clausesInOrder,
  loadContent,
  loadContentOnce,
  noPlanFault,
  loadOldPages,
  loadTaskList,
  loadUnits,
  loadSeeds,
} from '../../../../src/model/index.ts';
import { makeImported, makeProject } from '../../project.ts';
import type { Project } from '../../project.ts';

const FOLDER = 'content/x-2018-jihua';
const TARGET = '- id: 1-1.t1\n  clause: "1-1"\n  of: 园区\n  figure: 10个\n  words: 建成10个园区\n';

/** What is done to good content, and the sentence that the build then stops with. */
const MISTAKES: [string, (project: Project) => void, string | RegExp][] = [
  [
    'a character of the text is changed',
    ({ edit }) => edit(`${FOLDER}/1.mdx`, '10个', '100个'),
    `${FOLDER}/1.mdx:8: 第 1-1 条与正文不一致：seeds/x-2018-jihua.txt:3:13 是“个`,
  ],
  [
    'a clause is lost',
    ({ edit }) =>
      edit(`${FOLDER}/0.mdx`, '<Source id="s-1">来源：某网 2018年12月29日</Source>', ''),
    '条与正文不一致',
  ],
  [
    'an id is given twice',
    ({ edit }) => edit(`${FOLDER}/1.mdx`, '"1.1-2"', '"1.1-1"'),
    `${FOLDER}/1.mdx:13: 编号 1.1-1 用了两次。`,
  ],
  [
    'a published id is gone',
    ({ edit }) => edit(`${FOLDER}/1.mdx`, '"1.1-2"', '"1.1-9"'),
    `${FOLDER}/ids.txt:7: 编号 1.1-2 发布过，现在没有了`,
  ],
  [
    'a new id is not in ids.txt',
    ({ edit }) => edit(`${FOLDER}/1.mdx`, '"1.1-2"', '"1.1-9"'),
    `${FOLDER}/ids.txt: 缺少编号 1.1-9。`,
  ],
  [
    'a clause is retired that is there',
    ({ edit }) => edit(`${FOLDER}/plan.yaml`, 'pages:', 'retired: ["1-1"]\npages:'),
    /plan\.yaml:\d+: 编号 1-1 写在 retired: 或 aliases: 里，但仍有这一条/u,
  ],
  [
    'an alias stands for nothing',
    ({ edit }) => edit(`${FOLDER}/plan.yaml`, 'pages:', 'aliases: { "1-7": "1-8" }\npages:'),
    /plan\.yaml:\d+: aliases: 里的 1-7 指向 1-8，没有这一条/u,
  ],
  [
    'a quotation is not in its clause',
    ({ write }) => write(`${FOLDER}/targets.yaml`, TARGET.replace('figure: 10个', 'figure: 11个')),
    `${FOLDER}/targets.yaml:4: 1-1.t1：“11个”不在第 1-1 条里。`,
  ],
  [
    'the date of a target is not in its clause',
    ({ write }) =>
      write(`${FOLDER}/targets.yaml`, `${TARGET}  date: { clause: "0-1", words: 2020年底 }\n`),
    '“2020年底”不在第 0-1 条里。',
  ],
  [
    'a place stands nowhere',
    ({ write }) => write('content/places.yaml', '- { name: 宜昌, slug: yichang, region: x }\n'),
    'content/places.yaml:1: “宜昌”在所有方案里都找不到。',
  ],
  [
    'a listed page has no file',
    ({ root }) => rmSync(join(root, FOLDER, '1.mdx')),
    `${FOLDER}/1.mdx: 没有这个文件，但 ${FOLDER}/plan.yaml 列有第 1 页。`,
  ],
  [
    'a file holds another page',
    ({ edit }) => edit(`${FOLDER}/1.mdx`, 'id: "1"', 'id: "2"'),
    `${FOLDER}/1.mdx:2: 编号写的是“2”，但这是第 1 页的文件。`,
  ],
  [
    'a field is misspelt',
    ({ edit }) => edit(`${FOLDER}/plan.yaml`, 'issuer:', 'isuer:'),
    /plan\.yaml:1: 缺少“issuer”。请补上。\n.*plan\.yaml:1: 不认识“isuer”。/u,
  ],
  [
    'YAML cannot be read',
    ({ edit }) => edit(`${FOLDER}/plan.yaml`, 'issuer: 某厅', 'issuer: "某厅'),
    /plan\.yaml:\d+: 少了引号、括号或冒号。请补上，成对使用。$/u,
  ],
  [
    'a name is written twice',
    ({ edit }) => edit(`${FOLDER}/plan.yaml`, 'issuer: 某厅', 'issuer: 某厅\nissuer: 某局'),
    /plan\.yaml:6: 同一个名称写了两次。请删去一个。$/u,
  ],
  [
    'a page was copied',
    ({ read, write }) => write(`${FOLDER}/1 (1).mdx`, read(`${FOLDER}/1.mdx`)),
    `${FOLDER}/1 (1).mdx: 这个文件不属于本方案（可能是复制出来的副本）。请移走或删去。`,
  ],
  [
    'a plan was copied',
    ({ read, write }) => write('content/方案 副本/plan.yaml', read(`${FOLDER}/plan.yaml`)),
    'content/方案 副本: 这个文件不属于本方案',
  ],
  [
    'a plan’s folder was renamed',
    ({ root }) => renameSync(join(root, FOLDER), join(root, 'content/x-2018-fangan')),
    'content/x-2018-fangan: 这个文件夹原来叫 x-2018-jihua（plan.yaml 的 seed: 是 x-2018-jihua.txt），现在叫 x-2018-fangan：',
  ],
  [
    'items of a list lack something, or have it misspelt',
    ({ write }) =>
      write(
        `${FOLDER}/targets.yaml`,
        `${TARGET}${TARGET.replace('of:', 'off:').replace('t1', 't2')}  date: { clause: 1-1 }\n`,
      ),
    /targets\.yaml:\d+: 缺少第2项的“of”。请补上。\n.*缺少第2项的“date\.words”。请补上。\n.*第2项里不认识“off”。/u,
  ],
  [
    'text and pages are forged alike',
    ({ edit }) => {
      edit('seeds/x-2018-jihua.txt', '10个', '99个');
      edit(`${FOLDER}/1.mdx`, '10个', '99个');
    },
    'seeds/x-2018-jihua.txt: 正文与 seeds/source.yaml 记下的 sha256 不一致',
  ],
  [
    'a text is not listed',
    ({ write }) => write('seeds/source.yaml', '[]\n'),
    'seeds/source.yaml: 没有列出 x-2018-jihua.txt',
  ],
  [
    'a text is gone',
    ({ root }) => rmSync(join(root, 'seeds/x-2018-jihua.txt')),
    'seeds/x-2018-jihua.txt: 没有这份正文',
  ],
  [
    'a file of the site is gone',
    ({ root }) => rmSync(join(root, 'content/site.yaml')),
    'content/site.yaml: 没有这个文件。请恢复',
  ],
  [
    'a folder stands where a file of the site should be',
    ({ root }) => {
      rmSync(join(root, 'content/site.yaml'));
      mkdirSync(join(root, 'content/site.yaml'));
    },
    'content/site.yaml: 这是文件夹，不是文件。',
  ],
  [
    'a shared folder is no folder of a host',
    ({ write }) =>
      write('content/site.yaml', 'id: test\nname: 试\nsharedFolders: ["https://h/a; img-src *"]\n'),
    'content/site.yaml:3: “sharedFolders”的第1项要是 https:// 或 http:// 开头、“/”结尾的文件夹网址',
  ],
  [
    'a shared folder is not written as browsers do',
    ({ write }) => write('content/site.yaml', 'id: test\nname: 试\nsharedFolders: [https://H/]\n'),
    'content/site.yaml:3: “sharedFolders”的第1项要是 https://',
  ],
  [
    'what must be answered is open',
    ({ edit }) => edit(`${FOLDER}/reading.yaml`, 'answer: 某厅', 'answer:'),
    /reading\.yaml:\d+: 还没有答复：原文没有署名，看不出发文机关。/u,
  ],
  [
    'an answer is none of the options',
    ({ write }) =>
      write(
        `${FOLDER}/reading.yaml`,
        'doubts:\n  - code: no-end-mark\n    options: { as-printed: 照原文 }\n    answer: nein\n',
      ),
    `${FOLDER}/reading.yaml:4: 答复“nein”不在可选的里面。请写 as-printed 之一。`,
  ],
];

test.each(MISTAKES)('a build stops when %s', async (_, spoil, complaint) => {
  const project = await makeImported();
  expect(loadContent(project.root).plans).toHaveLength(1);
  spoil(project);
  expect(() => loadContent(project.root)).toThrow(complaint);
});

test('a plan whose text was renamed with it is a plan of the new name', async () => {
  const { root, edit } = await makeImported();
  renameSync(join(root, FOLDER), join(root, 'content/x-2018-fangan'));
  renameSync(join(root, 'seeds/x-2018-jihua.txt'), join(root, 'seeds/x-2018-fangan.txt'));
  for (const file of ['seeds/source.yaml', 'content/x-2018-fangan/plan.yaml'])
    edit(file, 'x-2018-jihua', 'x-2018-fangan');
  expect(loadContent(root).plans.map(({ plan }) => plan.id)).toEqual(['x-2018-fangan']);
});

test('where there is no plan, the one sentence says what to do, and none of what other plans would need', () => {
  const { root, write } = makeProject();
  write('content/places.yaml', '- { name: 武汉, slug: wuhan, region: x }\n');
  expect(loadContent(root).plans).toEqual([]);
  const says =
    'content/: 这里还没有方案，没有可以生成、核对的内容。请先导入一份：npm run import -- 文件';
  expect(() => loadContentOnce(root)).toThrow(says);
  expect(noPlanFault()).toBe(says);
});

test('targets, places, retired ids and aliases that are right are taken', async () => {
  const { root, write, edit } = await makeImported();
  write(`${FOLDER}/targets.yaml`, `${TARGET}  date: { clause: "1-1", words: 2020年底 }\n`);
  write('content/places.yaml', '- { name: 武汉, slug: wuhan, region: x, except: [武汉先] }\n');
  edit(`${FOLDER}/plan.yaml`, 'pages:', 'retired: ["1-7"]\naliases: { "1-8": "1-1" }\npages:');
  edit(`${FOLDER}/ids.txt`, '1.1-2\n', '1.1-2\n1-7\n1-8\n');
  const { plans, places } = loadContent(root);
  expect(plans[0]?.targets).toHaveLength(1);
  expect(places.map(({ name }) => name)).toEqual(['武汉']);
  expect(loadUnits(root, 'elsewhere')).toEqual([]);
});

test('what an import starts from: the clauses and tasks there are, none before the first', async () => {
  const { root, edit } = await makeImported();
  expect(loadOldPages(root, 'none')).toEqual([]);
  expect(loadTaskList(root, 'none')).toEqual([]);
  edit(`${FOLDER}/plan.yaml`, 'pages:', 'tasks: ["1.1"]\npages:');
  expect(loadTaskList(root, 'x-2018-jihua')).toEqual(['1.1']);
  const ids = clausesInOrder(loadOldPages(root, 'x-2018-jihua')).map(({ id }) => id);
  expect(ids).toEqual(loadContent(root).plans[0]?.plan.clauses.map(({ id }) => id));
});

test('every mistake in a list of seeds is named with its line', async () => {
  const { root, write } = await makeImported();
  write('seeds/source.yaml', '- file: x.txt\n  origin: ""\n  date: 2018\n  sha256: abc\n');
  expect(() => loadSeeds(root)).toThrow(
    [
      'seeds/source.yaml:2: 第1项的“origin”不能空着（现在是 ""）。请改正。',
      'seeds/source.yaml:3: 第1项的“date”要写成 2018-12-26 这样的日期（现在是 2018）。请改正。',
      'seeds/source.yaml:4: 第1项的“sha256”要是 64 位十六进制的 sha256（现在是 "abc"）。请改正。',
    ].join('\n'),
  );
});

test('a byte order mark and the line ends of Windows do no harm in any file', async () => {
  const { root } = await makeImported();
  const before = loadContent(root).plans[0];
  const files = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile())) {
    const path = join(file.parentPath, file.name);
    writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`);
  }
  expect(loadContent(root).plans[0]).toEqual(before);
});

test('the hooks of a build read content once, and get the same', async () => {
  const { root } = await makeImported();
  const content = loadContentOnce(root);
  expect(content).toEqual(loadContent(root));
  expect(loadContentOnce(root)).toBe(content);
});
