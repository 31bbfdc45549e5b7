import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { copyWithSample, isSample, SAMPLE } from '../../../scripts/sample.ts';
import { loadContent } from '../../../src/model/index.ts';

/** A folder with the sample kept in it, and a site of some plans. */
function projectWith(site: 'sample' | 'none'): string {
  const root = mkdtempSync(join(tmpdir(), 'taizhang-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(SAMPLE, join(root, SAMPLE), { recursive: true });
  cpSync('node_modules/.bin', join(root, 'node_modules/.bin'), { recursive: true });
  if (site === 'sample') cpSync(SAMPLE, root, { recursive: true });
  return root;
}

test('the sample that tests speak of is the one that the site is given with', () => {
  expect(isSample('.')).toBe(true);
  expect(loadContent(SAMPLE).plans).toHaveLength(1);
});

test('a site with another file, or none, is not the sample; its copy is', () => {
  const root = projectWith('sample');
  expect(isSample(root)).toBe(true);
  writeFileSync(join(root, 'content/places.yaml'), '[]\n');
  expect(isSample(root)).toBe(false);
  const bare = projectWith('none');
  expect(isSample(bare)).toBe(false);
  const copy = `${bare}-copy`;
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  copyWithSample(bare, copy);
  expect(isSample(copy)).toBe(true);
  expect(existsSync(join(copy, 'node_modules/.bin'))).toBe(true);
});
