import { expect, test } from 'vitest';
import { clausesOf, parse, readMeta, readUnits, withWords } from '../../../../src/plan/index.ts';
import type { OwnWords } from '../../../../src/plan/index.ts';

function unitsOf(text: string): string[] {
  return clausesOf(parse(text)).flatMap(({ units }) =>
    units.map(({ unit, role }) => `${role} ${unit}`),
  );
}

test('an office of a kind that nobody knows is a unit once the plan says its word', () => {
  const text = '题\n一、任务\n（一）甲。做甲。（东湖驿、南湖驿）\n';
  expect(unitsOf(text)).toEqual([]);
  expect(withWords({ units: ['驿'] }, () => unitsOf(text))).toEqual([
    'listed 东湖驿',
    'listed 南湖驿',
  ]);
  expect(unitsOf(text), 'the words hold for nothing after').toEqual([]);
});

test('and where 和 joins it to another', () => {
  const units = withWords({ units: ['驿'] }, () => readUnits('（责任单位：东湖驿和南湖驿负责）'));
  expect(units.map(({ unit }) => unit)).toEqual(['东湖驿', '南湖驿']);
});

test.each<[string, string, OwnWords, string[]]>([
  [
    'a duty in a label',
    '题\n一、任务\n（一）甲。做甲。包抓单位：东湖驿\n',
    { duties: ['包抓'] },
    ['other 东湖驿'],
  ],
  [
    'a joint',
    '题\n一、任务\n（一）甲。做甲。（责任单位：省科技厅联手省财政厅）\n',
    { joints: ['联手'] },
    ['listed 省科技厅', 'join 省财政厅'],
  ],
])('%s is read with its word alone', (_name, text, own, units) => {
  expect(unitsOf(text)).not.toEqual(units);
  expect(withWords(own, () => unitsOf(text))).toEqual(units);
});

test('a kind of document makes a title behind a cover', () => {
  const text =
    '某市关于印发攻坚令的通知\n各区：\n现印发给你们。\n为落实要求，制定如下。\n某市春季攻坚令\n一、任务\n做甲。\n';
  const title = (): string => readMeta(parse(text)).title.join('');
  expect(title()).not.toBe('某市春季攻坚令');
  expect(withWords({ documents: ['攻坚令'] }, title)).toBe('某市春季攻坚令');
});

test('an office in a title issues the document', () => {
  const text = '东湖驿关于做好某事的方案\n一、任务\n做甲。\n';
  expect(readMeta(parse(text)).issuers).toEqual([]);
  expect(withWords({ units: ['驿'] }, () => readMeta(parse(text)).issuers)).toEqual(['东湖驿']);
});

test('words of one reading are gone when it fails, and one reading stands in another', () => {
  expect(() =>
    withWords({ units: ['驿'] }, () => {
      throw new Error('x');
    }),
  ).toThrow('x');
  const text = '（东湖驿、南湖驿）';
  expect(readUnits(text)).toEqual([]);
  withWords({ units: ['驿'] }, () => {
    expect(withWords({}, () => readUnits(text))).toEqual([]);
    expect(readUnits(text)).toHaveLength(2);
  });
});
