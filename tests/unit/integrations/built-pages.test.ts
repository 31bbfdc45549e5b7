import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtPages, writeOver } from '../../../src/integrations/built-pages.ts';

let dist = '';
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'taizhang-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

test('pages are found at every depth, in the order of their names, and nothing else is', () => {
  mkdirSync(join(dist, 'plan/3-1'), { recursive: true });
  for (const file of ['plan/3-1/index.html', 'index.html', 'plan/index.html', 'a.js']) {
    writeFileSync(join(dist, file), '');
  }
  expect(builtPages(dist)).toEqual(['index.html', 'plan/3-1/index.html', 'plan/index.html']);
});

test('what is written over is whole, be it longer or shorter than what was there', () => {
  const file = join(dist, 'index.html');
  writeFileSync(file, '一二三');
  for (const text of ['一', '一二三四五六', '']) {
    writeOver(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
  }
});
