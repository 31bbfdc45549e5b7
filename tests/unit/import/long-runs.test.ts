import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocx } from '../../../src/intake/docx/docx.ts';
import { readFile } from '../../../src/import/read-file.ts';
import { isSame, statusKey } from '../../../src/reports/cells/cell-words.ts';
import { docx, para, r } from '../intake/make-docx.ts';
import { textsOf } from '../intake/read-docx.ts';

/** Seconds of this process alone: the machine may be busy with other things. */
async function secondsOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

const LONG = 150_000;

/** A run of Word that does not say that its spaces are to be kept. */
const loose = (words: string): string => r(words).replace(' xml:space="preserve"', '');

const plan = (units: string, source: string): Buffer =>
  Buffer.from(
    `某市关于某事的工作方案\n\n一、甲\n加快推进乙。\n责任单位：市财政局${units}，市教育局\n来源：${source}某网\n`,
  );

test.each<[string, () => unknown]>([
  [
    'stars behind the name of a unit',
    () => readFile(plan(`${'★'.repeat(LONG)}甲`, ''), 'a.txt', [], []),
  ],
  [
    'spaces in the line of the source',
    () => readFile(plan('', `某${' '.repeat(LONG)}`), 'a.txt', [], []),
  ],
  ['spaces in a run of Word', () => readDocx(docx(para(loose(`甲${' '.repeat(LONG)}乙`))))],
  ['full stops in a cell', () => statusKey(`${'。'.repeat(LONG)}甲`)],
  ['spaces in a cell of a day', () => isSame('due', `${' T'.repeat(LONG)}甲`, '')],
])('%s are read in the time that their length takes', async (_name, work) => {
  expect(await secondsOf(work)).toBeLessThan(5);
});

test('full stops at the end of a status, and only those, are free', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'。.甲 乙'), maxLength: 20 }), (text) => {
      const written = text.replaceAll(' ', '').replace(/[。.]+$/u, '');
      expect(statusKey(text)).toBe(written);
    }),
  );
});

test('a time behind a day is free, after any white space', () => {
  for (const time of [' 08:00', 'T08:00:30', '  T 8:05 ', '\t08:00\n']) {
    expect(isSame('due', `2026-12-31${time}`, '2026-12-31'), time).toBe(true);
  }
  expect(isSame('due', '2026-12-31 08:00 x', '2026-12-31')).toBe(false);
});

test('of a run of Word the spaces at both ends are free, unless it keeps them', async () => {
  expect(await textsOf(para(r('甲') + loose('  乙  丁  ') + r('  丙')))).toEqual(['甲乙  丁  丙']);
  expect(await textsOf(para(r('甲') + loose('   ') + r('丙')))).toEqual(['甲丙']);
});
