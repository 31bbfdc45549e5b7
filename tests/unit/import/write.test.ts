import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import {
  finishStopped,
  planImport,
  stateOf,
  unfinishedFiles,
  writeFiles,
} from '../../../src/import/index.ts';
import { makeProject, TEXT } from '../project.ts';

const LOCK = 'seeds/source.yaml.import-lock';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'taizhang-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  fill();
});

/** Makes the folder hold what it holds before each test. */
function fill(): void {
  for (const folder of ['content', 'seeds']) {
    rmSync(join(root, folder), { recursive: true, force: true });
    mkdirSync(join(root, folder));
  }
  writeFileSync(join(root, 'content/a.txt'), 'old');
  writeFileSync(join(root, 'content/gone.txt'), 'old');
}

/** Each file of `content/` with its text. */
function now(): string[] {
  return readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name} ${readFileSync(join(entry.parentPath, entry.name), 'utf8')}`)
    .sort();
}

const FILES: [string, string | null][] = [
  ['content/a.txt', 'new'],
  ['content/in/b.txt', 'new'],
  ['content/gone.txt', null],
];
const OLD = ['a.txt old', 'gone.txt old'];
const NEW = ['a.txt new', 'b.txt new'];

test('what differs is written, what goes is removed, the rest is left alone', () => {
  expect(writeFiles(root, new Map(FILES))).toEqual([
    { file: 'content/a.txt', what: 'changed' },
    { file: 'content/in/b.txt', what: 'made' },
    { file: 'content/gone.txt', what: 'removed' },
  ]);
  expect(now()).toEqual(NEW);
  expect(writeFiles(root, new Map(FILES))).toEqual([]);
  expect(readdirSync(join(root, 'seeds'))).toEqual([]);
});

test('where one file cannot be written, all of them stay as they were', () => {
  const files = new Map<string, string | null>([
    ['content/a.txt', 'new'],
    ['content/b.txt', 'new'],
    ['content/gone.txt', null],
    ['content/z', 'a file where a folder comes'],
    ['content/z/new.txt', 'new'],
  ]);
  expect(() => writeFiles(root, files)).toThrow();
  expect(now()).toEqual(OLD);
  expect(unfinishedFiles(root)).toEqual([]);
});

test.each([
  ['changed', 'content/a.txt'],
  ['made', 'content/in/b.txt'],
])('where somebody else has %s a file since, nothing is written', (_what, file) => {
  const before = stateOf(root);
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), 'somebody else’s');
  const since = now();
  expect(() => writeFiles(root, new Map(FILES), before)).toThrow(`${file} 在读过以后被`);
  expect(now()).toEqual(since);
});

test('of two imports that were worked out side by side the second is refused: no text is lost', async () => {
  const project = makeProject();
  const plan = (name: string) =>
    planImport(project.root, [{ name, bytes: Buffer.from(TEXT.replace('武汉', name)) }], {
      plan: name,
      answers: [],
      yes: true,
    });
  const one = await plan('x-2020-a');
  const other = await plan('x-2020-b');
  writeFiles(project.root, one.files, one.before);
  expect(() => writeFiles(project.root, other.files, other.before)).toThrow('请再运行一次');
  const again = await plan('x-2020-b');
  writeFiles(project.root, again.files, again.before);
  const list = project.read('seeds/source.yaml');
  for (const id of ['x-2018-jihua', 'x-2020-a', 'x-2020-b']) expect(list).toContain(`${id}.txt`);
});

test.each([
  ['a process that runs', `${process.ppid} ${hostname()}`],
  ['another computer', '1 elsewhere'],
  ['nobody knows whom', ''],
])(
  'while the lock of %s is there, nothing is written, and the way out is named',
  (_whose, lock) => {
    writeFileSync(join(root, LOCK), lock);
    expect(() => writeFiles(root, new Map(FILES))).toThrow(LOCK);
    expect(() => finishStopped(root)).toThrow(LOCK);
    expect(now()).toEqual(OLD);
    expect(unfinishedFiles(root)).toEqual([LOCK]);
  },
);

/** Writes in a process that is killed before its move or removal of this number. @returns Whether it was. */
function isKilledAt(step: number): boolean {
  // The module itself: what else stands behind the door takes three times as long to load.
  const code = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    let left = ${step};
    for (const name of ['renameSync', 'rmSync']) {
      const does = fs[name];
      fs[name] = (...words) => {
        left -= 1;
        if (left < 0) process.kill(process.pid, 'SIGKILL');
        does(...words);
      };
    }
    syncBuiltinESMExports();
    const { writeFiles } = await import(${JSON.stringify(resolve('src/import/write.ts'))});
    writeFiles(${JSON.stringify(root)}, new Map(${JSON.stringify(FILES)}));`;
  const { signal, status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', code],
    { encoding: 'utf8' },
  );
  if (signal === null && status !== 0) throw new Error(stderr);
  return signal !== null;
}

test('whenever it is killed while it moves files, the next one has all of them, or none', () => {
  const found: (boolean | undefined)[] = [];
  for (let step = 0; isKilledAt(step); step += 1) {
    expect(unfinishedFiles(root), String(step)).toContain(LOCK);
    const isWhole = finishStopped(root);
    expect(unfinishedFiles(root), String(step)).toEqual([]);
    expect(now(), String(step)).toEqual(isWhole === true || found.includes(true) ? NEW : OLD);
    found.push(isWhole);
    fill();
  }
  // Before the list of moves, between each two of them, and after the last.
  expect(found).toEqual([false, true, true, true, true, false]);
});
