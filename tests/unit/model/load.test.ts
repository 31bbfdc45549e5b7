import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  loadClauses,
  loadContent,
  loadTaskList,
  loadUnits,
  readSeeds,
} from '../../../src/model/index.ts';
import { makeImported } from '../project.ts';
import type { Project } from '../project.ts';

const FOLDER = 'content/x-2018-jihua';
const TARGET = '- id: 1-1.t1\n  clause: "1-1"\n  of: 园区\n  figure: 10个\n  words: 建成10个园区\n';

/** What is done to good content, and the sentence that the build then stops with. */
const MISTAKES: [string, (project: Project) => void, string][] = [
  [
    'a character of the text is changed',
    ({ edit }) => edit(`${FOLDER}/1.mdx`, '10个', '100个'),
    `clause 1-1 is not the official text: seeds/x-2018-jihua.txt:3:13 has “个`,
  ],
  [
    'a clause is lost',
    ({ edit }) =>
      edit(`${FOLDER}/0.mdx`, '<Source id="s-1">来源：某网 2018年12月29日</Source>', ''),
    'is not the official text',
  ],
  [
    'an id is given twice',
    ({ edit }) => edit(`${FOLDER}/1.mdx`, '"1.1-2"', '"1.1-1"'),
    `${FOLDER}: the id 1.1-1 is given twice. Each clause needs its own.`,
  ],
  [
    'a published id is gone',
    ({ edit }) => edit(`${FOLDER}/1.mdx`, '"1.1-2"', '"1.1-9"'),
    'the clause 1.1-2 was published and is gone; links and marks point at it.',
  ],
  [
    'a new id is not in ids.txt',
    ({ edit }) => edit(`${FOLDER}/1.mdx`, '"1.1-2"', '"1.1-9"'),
    `${FOLDER}/ids.txt: 1.1-9 is missing. Add it (npm run import does).`,
  ],
  [
    'a clause is retired that is there',
    ({ edit }) => edit(`${FOLDER}/plan.yaml`, 'pages:', 'retired: ["1-1"]\npages:'),
    `${FOLDER}/plan.yaml: 1-1 is retired or aliased, but still a clause.`,
  ],
  [
    'an alias stands for nothing',
    ({ edit }) => edit(`${FOLDER}/plan.yaml`, 'pages:', 'aliases: { "1-7": "1-8" }\npages:'),
    `${FOLDER}/plan.yaml: the alias 1-7 stands for 1-8, no clause.`,
  ],
  [
    'a quotation is not in its clause',
    ({ write }) => write(`${FOLDER}/targets.yaml`, TARGET.replace('figure: 10个', 'figure: 11个')),
    `${FOLDER}/targets.yaml: 1-1.t1: “11个” does not stand in clause 1-1.`,
  ],
  [
    'the date of a target is not in its clause',
    ({ write }) =>
      write(`${FOLDER}/targets.yaml`, `${TARGET}  date: { clause: "0-1", words: 2020年底 }\n`),
    '“2020年底” does not stand in clause 0-1.',
  ],
  [
    'a place stands nowhere',
    ({ write }) => write('content/places.yaml', '- { name: 宜昌, slug: yichang, region: x }\n'),
    'content/places.yaml: “宜昌” stands in no clause. Mend it or leave it out.',
  ],
  [
    'a listed page has no file',
    ({ root }) => rmSync(join(root, FOLDER, '1.mdx')),
    `${FOLDER}/1.mdx: there is no such file, but ${FOLDER}/plan.yaml lists page 1.`,
  ],
  [
    'a file holds another page',
    ({ edit }) => edit(`${FOLDER}/1.mdx`, 'id: "1"', 'id: "2"'),
    `${FOLDER}/1.mdx:2: the id is “2”, but this is the file of page 1.`,
  ],
  [
    'a field is misspelt',
    ({ edit }) => edit(`${FOLDER}/plan.yaml`, 'issuer:', 'isuer:'),
    `${FOLDER}/plan.yaml: issuer: `,
  ],
];

test.each(MISTAKES)('a build stops when %s', (_, spoil, complaint) => {
  const project = makeImported();
  expect(loadContent(project.root).plans).toHaveLength(1);
  spoil(project);
  expect(() => loadContent(project.root)).toThrow(complaint);
});

test('targets, places, retired ids and aliases that are right are taken', () => {
  const { root, write, edit } = makeImported();
  write(`${FOLDER}/targets.yaml`, `${TARGET}  date: { clause: "1-1", words: 2020年底 }\n`);
  write('content/places.yaml', '- { name: 武汉, slug: wuhan, region: x, except: [武汉先] }\n');
  edit(`${FOLDER}/plan.yaml`, 'pages:', 'retired: ["1-7"]\naliases: { "1-8": "1-1" }\npages:');
  edit(`${FOLDER}/ids.txt`, '1.1-2\n', '1.1-2\n1-7\n1-8\n');
  const { plans, places } = loadContent(root);
  expect(plans[0]?.targets).toHaveLength(1);
  expect(places.map(({ name }) => name)).toEqual(['武汉']);
  expect(loadUnits(root, 'elsewhere')).toEqual([]);
});

test('what an import starts from: the clauses and tasks there are, none before the first', () => {
  const { root, edit } = makeImported();
  expect(loadClauses(root, 'none')).toEqual([]);
  expect(loadTaskList(root, 'none')).toEqual([]);
  edit(`${FOLDER}/plan.yaml`, 'pages:', 'tasks: ["1.1"]\npages:');
  expect(loadTaskList(root, 'x-2018-jihua')).toEqual(['1.1']);
  const ids = loadClauses(root, 'x-2018-jihua').map(({ id }) => id);
  expect(ids.sort()).toEqual(
    loadContent(root)
      .plans[0]?.plan.clauses.map(({ id }) => id)
      .sort(),
  );
});

test('every mistake in a list of seeds is named', () => {
  expect(() => readSeeds([{ file: 'x.txt', origin: '', sha256: 'abc' }])).toThrow(
    /seeds\/source\.yaml: 0\.origin.*\nseeds\/source\.yaml: 0\.date: .*\(found nothing\)\nseeds\/source\.yaml: 0\.sha256/u,
  );
});
