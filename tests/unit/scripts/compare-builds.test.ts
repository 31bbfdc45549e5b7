import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { differences, promisesOf } from '../../../scripts/compare-builds.ts';
import { checkWords } from '../../../src/text/commands/site-command.ts';

function build(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'taizhang-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const plan = (texts: Record<string, string>): string =>
  JSON.stringify({ id: 'p', clauses: Object.entries(texts).map(([id, text]) => ({ id, text })) });

test('a built site promises its addresses, and the texts of its clauses; not the files of its scripts', () => {
  const { addresses, plans } = promisesOf(
    build({
      'index.html': '',
      'p/3-1/index.html': '',
      'p/plan.json': plan({ '1-1': '甲' }),
      'search/index.html': '',
      'search/clauses.json': '',
      '_astro/a.js': '',
    }),
  );
  expect([...addresses]).toEqual(['', 'p/3-1/', 'p/plan.json', 'search/']);
  expect(plans.get('p')?.get('1-1')).toBe('甲');
});

test('what is gone, new, or another text is told apart; a plan that is gone takes its ids along', () => {
  const before = promisesOf(
    build({ 'p/plan.json': plan({ a: '甲', b: '乙' }), 'old/index.html': '' }),
  );
  const after = promisesOf(
    build({ 'p/plan.json': plan({ a: '甲。', c: '丙' }), 'new/index.html': '' }),
  );
  const found = differences(before, after);
  expect(found).toEqual({
    goneAddresses: ['old/'],
    newAddresses: ['new/'],
    goneIds: [{ plan: 'p', id: 'b' }],
    newIds: [{ plan: 'p', id: 'c' }],
    changedTexts: [{ plan: 'p', id: 'a', before: '甲', after: '甲。' }],
  });
  expect(checkWords.differences(found)).toEqual([
    '不再有的网址（1 处）：',
    '  old/',
    '不再有的编号（1 处）：',
    '  p b',
    '文字不同的条款（1 处）：',
    '  p a：“甲” → “甲。”',
    '新增的网址（1 处）：',
    '  new/',
    '新增的编号（1 处）：',
    '  p c',
  ]);
  expect(differences(before, promisesOf(build({}))).goneIds).toHaveLength(2);
  expect(checkWords.differences(differences(before, before))).toEqual([]);
});
