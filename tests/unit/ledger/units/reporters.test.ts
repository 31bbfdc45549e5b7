import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countedUnder,
  nameDifference,
  expectedUnits,
  keepReporters,
  keptReporters,
  keepSpellings,
  otherNames,
  readReporters,
  reportOf,
  statesOf,
  textNames,
  unitedHere,
  unitOfFile,
  unitsOf,
  writeReporters,
} from '../../../../src/ledger/index.ts';
import type { Reporter } from '../../../../src/ledger/index.ts';
import { ROWS } from '../../reports/sheets.ts';
import { entryWith, FakeProfile, homeOf, NAMES, NOBODY, NOTHING_AROUND } from '../fakes.ts';

test('the list of units that should report is kept; one that cannot be read is none', () => {
  const profile = new FakeProfile();
  const home = homeOf(profile.tab());
  keepReporters(home, readReporters('甲\n乙'));
  expect(expectedUnits(home)).toEqual(['甲', '乙']);
  const key = `taizhang:expectedIn:v1:${NAMES.site}:`;
  profile.change(key, '{');
  expect(expectedUnits(home)).toEqual([]);
  profile.change(key, '{"a":1}');
  expect(expectedUnits(home)).toEqual([]);
});

test('what a unit answers for is found by all its names: a list whose own word the text does not have, an older name', () => {
  const home = { ...homeOf(new FakeProfile().tab()), aliases: { 市大数据局: '市数据局' } };
  keepReporters(home, readReporters('江州市税务局＝市税务局\n市经信局＝经信局、市工信局'));
  keepSpellings(home, new Map([['市司法局', '江州市司法局']]));
  const named = ['市税务局', '市司法局', '市数据局', '市工信局', '经信局'];
  const names = {
    江州市税务局: '市税务局',
    江州市司法局: '市司法局',
    市大数据局: '市数据局',
  };
  // Of 市经信局 the text has two names: which is meant nobody knows.
  expect(textNames(home, named)).toEqual(names);
  const rows = ROWS.map((row, at) => ({ ...row, units: [named[at % 3] ?? ''] }));
  const entries = Object.keys(names).map((unit) => entryWith({ id: unit, unit, item: '3.1.1-1' }));
  const around = { ...NOTHING_AROUND, mine: { ...NOBODY, names } };
  const period = { from: '', until: '2026-11-25' };
  const report = reportOf(home, { rows, targets: [] }, entries, period, undefined, around);
  expect(report.total.all).toBe(rows.length);
});

test('names count as one unit by the list of reporters and by what was put together, in this browser', () => {
  const home = homeOf(new FakeProfile().tab());
  keepReporters(home, [{ unit: '黄石市经信局', aliases: ['黄石经信局'] }]);
  keepSpellings(home, new Map([['市经信', '黄石经信局']]));
  const entries = [
    entryWith({ id: 'a', unit: '黄石经信局' }),
    entryWith({ id: 'b', unit: '市经信', set: { about: '黄石经信局' } }),
    entryWith({ id: 'c', unit: '襄阳市经信局' }),
  ];
  const united = unitedHere(home, entries);
  expect(united.map(({ unit }) => unit)).toEqual(['黄石市经信局', '黄石市经信局', '襄阳市经信局']);
  expect(united[1]?.set).toEqual({ about: '黄石市经信局' });
});

test('units that should report are kept for all plans of a region; an earlier list of the plan counts until then', () => {
  const profile = new FakeProfile();
  const [one, other, foreign] = ['hubei', 'hubei', 'hunan'].map((region, index) => ({
    ...homeOf(profile.tab()),
    plan: `plan-${index}`,
    region,
  }));
  if (!one || !other || !foreign) throw new Error('There are three.');
  profile.change('taizhang:expected:v1:site:plan-1', '["旧"]');
  expect(expectedUnits(other)).toEqual(['旧']);
  keepReporters(one, readReporters('甲\n乙'));
  expect([one, other, foreign].map(expectedUnits)).toEqual([['甲', '乙'], ['甲', '乙'], []]);
});

describe('the list of those that should report', () => {
  const LIST: Reporter[] = [
    { unit: '黄石市经信局', aliases: ['黄石市经济和信息化局', '市经信局'] },
    { unit: '襄阳市经信局', aliases: ['市经信局'] },
    { unit: '省科技厅', aliases: [] },
  ];
  const LINES = '黄石市经信局＝黄石市经济和信息化局、市经信局\n襄阳市经信局＝市经信局\n省科技厅';

  test('is lines, in any pointing; a unit that stands twice is one', () => {
    expect(writeReporters(LIST)).toBe(LINES);
    expect(readReporters(LINES)).toEqual(LIST);
    expect(readReporters(' 甲局 = 甲, 甲厅；\n\n=乙\n甲局＝丙，甲')).toEqual([
      { unit: '甲局', aliases: ['甲', '甲厅', '丙'] },
    ]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readReporters(text);
        expect(readReporters(writeReporters(read))).toEqual(read);
      }),
    );
  });

  test('is kept with its names; an earlier build reads the units alone, and what it leaves out is out', () => {
    const profile = new FakeProfile();
    const home = homeOf(profile.tab());
    keepReporters(home, LIST);
    expect(keptReporters(home)).toEqual(LIST);
    expect(expectedUnits(home)).toEqual(LIST.map(({ unit }) => unit));
    profile.change(`taizhang:expectedIn:v1:${NAMES.site}:`, '["省科技厅","襄阳市经信局"]');
    expect(keptReporters(home).map(({ aliases }) => aliases)).toEqual([[], ['市经信局']]);
    for (const bad of ['{', '{"a":1}', '[1,["襄阳市经信局",3]]']) {
      profile.change(`taizhang:namesIn:v1:${NAMES.site}:`, bad);
      expect(keptReporters(home).map(({ aliases }) => aliases)).toEqual([[], []]);
    }
  });

  test('tells under which name a unit counts; a name of two leads to neither, a choice goes first', () => {
    const counted = (unit: string, spellings = new Map<string, string>()) =>
      countedUnder([unit], spellings, LIST).get(unit);
    expect(counted('黄石市 经济和信息化局')).toBe('黄石市经信局');
    expect(counted('市经信局')).toBeUndefined();
    expect(counted('襄阳市经信局')).toBeUndefined();
    expect(counted('黄石经信', new Map([['黄石经信', '黄石市经济和信息化局']]))).toBe(
      '黄石市经信局',
    );
  });

  test('tells the other names of a unit, those of the list and those that somebody put to it', () => {
    const spellings = new Map([['黄石经信', '黄石市经信局']]);
    const names = otherNames('黄石市经信局', spellings, LIST);
    expect(names).toEqual(expect.arrayContaining(['黄石经信', '黄石市经济和信息化局']));
    expect(names).not.toContain('黄石市经信局');
    expect(names).not.toContain('市经信局');
    expect(otherNames('某局', spellings, LIST)).toEqual([]);
  });

  test.each([
    ['3 黄石市经信局（11月）.xlsx', '黄石市经信局'],
    ['黄石市经济和信息化局.xlsx', '黄石市经信局'],
    ['黄石市经信局、襄阳市经信局.xlsx', ''],
    ['台账.xlsx', ''],
  ])('a file %s is of %s', (file, unit) => {
    expect(unitOfFile('', file, LIST)).toBe(unit);
  });

  test.each([
    ['黄石市经信局', '襄阳市经信局.xlsx', '黄石市经信局'],
    ['填报日期', '襄阳市经信局.xlsx', '襄阳市经信局'],
    ['某县经信局', '11月.xlsx', '某县经信局'],
  ])('says itself whose it is, “%s”, in %s: %s', (said, file, unit) => {
    expect(unitOfFile(said, file, LIST)).toBe(unit);
  });
});

test('units of a list stand in its order, whatever white space is in their names, before the others by pinyin', () => {
  const entries = ['鄂州市经信局', '安陆市经信局', '黄石市经信局', '武汉市经信局'].map((unit, at) =>
    entryWith({ id: String(at), unit }),
  );
  expect(unitsOf(statesOf({}, entries), ['武汉市经信局', '随州市经信局', '黄石市 经信局'])).toEqual(
    ['武汉市经信局', '黄石市经信局', '安陆市经信局', '鄂州市经信局'],
  );
});

test.each([
  ['黄石市 经信局', '黄石市经信局', 'space'],
  ['黄石市\u3000经信局', '黄石市\u00A0经信局', 'space'],
  ['黄石市(经信局)', '黄石市（经信局）', 'width'],
  ['黄石市 (经信局)', '黄石市（经信局）', 'width'],
  ['黄石经信局', '黄石市经信局', 'name'],
])('%j differs from %j by its %s', (name, counted, difference) => {
  expect(nameDifference(name, counted)).toBe(difference);
});
