import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { writeAll } from '../../../src/import/index.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'taizhang-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, 'a.txt'), 'old');
  writeFileSync(join(root, 'gone.txt'), 'old');
});

test('what differs is written, what goes is removed, the rest is left alone', () => {
  const files = new Map([
    ['a.txt', 'new'],
    ['in/b.txt', 'new'],
    ['gone.txt', null],
  ]);
  expect(writeAll(root, files)).toEqual([
    { file: 'a.txt', what: 'changed' },
    { file: 'in/b.txt', what: 'made' },
    { file: 'gone.txt', what: 'removed' },
  ]);
  expect(readdirSync(root, { recursive: true }).sort()).toEqual(['a.txt', 'in', 'in/b.txt']);
  expect(writeAll(root, files)).toEqual([]);
});

test('where one file cannot be written, all of them stay as they were', () => {
  const files = new Map<string, string | null>([
    ['a.txt', 'new'],
    ['b.txt', 'new'],
    ['gone.txt', null],
    ['z', 'a file where a folder comes'],
    ['z/new.txt', 'new'],
  ]);
  expect(() => writeAll(root, files)).toThrow();
  expect(readdirSync(root).sort()).toEqual(['a.txt', 'gone.txt']);
  expect(readFileSync(join(root, 'gone.txt'), 'utf8')).toBe('old');
  expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('old');
});
