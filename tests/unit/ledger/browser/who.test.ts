import { expect, test } from 'vitest';
import {
  answersOf,
  chooseInRegions,
  createLedger,
  isFolding,
  keptBeside,
  namedBy,
  readRegions,
  readWho,
  siteKey,
} from '../../../../src/ledger/index.ts';
import type { Who } from '../../../../src/ledger/index.ts';
import { FakeProfile, homeOf, NOBODY } from '../fakes.ts';

const HUBEI: Who = {
  by: '张三',
  unit: '黄石市经信局',
  answers: '各市、州、县人民政府',
  onlyMine: true,
};

/** What is chosen where, one after the other, in one browser. */
function choose(...chosen: [region: string | undefined, who: Partial<Who>][]): FakeProfile {
  const profile = new FakeProfile();
  for (const [region, who] of chosen) {
    const home = homeOf(profile.tab());
    const ledger = createLedger(region === undefined ? home : { ...home, region });
    const next = { ...ledger.$who.get(), ...who };
    ledger.setWho(next, keptBeside(ledger.home.environment, ledger.home, next));
  }
  return profile;
}

function whoIn(profile: FakeProfile, region?: string): Who {
  const where = { site: 'site', ...(region === undefined ? {} : { region }) };
  return readWho(profile.tab(), where);
}

test('the unit is one for all plans; what it answers for is chosen region by region', () => {
  const profile = choose(['hubei', HUBEI], ['guowuyuan', { answers: '各省级人民政府' }]);
  expect(whoIn(profile, 'hubei')).toEqual(HUBEI);
  expect(whoIn(profile, 'guowuyuan')).toEqual({
    ...HUBEI,
    answers: '各省级人民政府',
    elsewhere: true,
  });
  expect(whoIn(profile, 'hunan')).toEqual({ ...HUBEI, answers: '', elsewhere: true });
  expect(readRegions(profile.tab(), 'site')).toEqual({
    of: 'hubei',
    answers: { hubei: HUBEI.answers, guowuyuan: '各省级人民政府' },
  });
});

test('who answers for a unit does so where the text has another name of it', () => {
  const aliases = { 市大数据局: '市数据局' };
  const profile = choose(['x', { unit: '黄石市大数据局', answers: '市大数据局' }]);
  const who = readWho(profile.tab(), { site: 'site', region: 'x', aliases });
  expect(who).toMatchObject({ unit: '黄石市大数据局', answers: '市数据局' });
  expect(whoIn(profile, 'x').answers).toBe('市大数据局');
  const [mine, named] = [whoIn(choose(), 'x'), ['市数据局']];
  expect(answersOf('市大数据局', named, mine)).toBe('');
  expect(answersOf('市大数据局', named, { ...mine, names: aliases })).toBe('市数据局');
  // The text's own word comes first.
  expect(answersOf('市数据局', named, { ...mine, names: { 市数据局: '乙' } })).toBe('市数据局');
});

test('a unit of one region is none of another that has one of its name', () => {
  const profile = choose(['hubei', { unit: '省科技厅' }]);
  expect(namedBy({}, whoIn(profile, 'hubei'))).toBe('省科技厅');
  expect(namedBy({}, whoIn(profile, 'hunan'))).toBe('');
  expect(answersOf('省科技厅', [], whoIn(profile, 'hunan'))).toBe('');
});

test('another unit has none of what the former one answered for', () => {
  const profile = choose(['hubei', HUBEI], ['hunan', { unit: '长沙市工信局', answers: '' }]);
  expect(whoIn(profile, 'hubei')).toMatchObject({
    unit: '长沙市工信局',
    answers: '',
    elsewhere: true,
  });
  expect(readRegions(profile.tab(), 'site')).toEqual({ of: 'hunan', answers: { hunan: '' } });
});

test('what is chosen outside of all plans keeps what was chosen in them', () => {
  const profile = choose(['hubei', HUBEI], [undefined, { by: '李四' }]);
  expect(whoIn(profile, 'hubei')).toEqual({ ...HUBEI, by: '李四' });
  expect(whoIn(choose([undefined, HUBEI]), 'hubei')).toEqual(HUBEI);
});

test('for all regions it can be chosen at once', () => {
  const profile = choose(['hubei', HUBEI]);
  const door = profile.tab();
  const mine = { by: '李四', unit: '黄石市经信局' };
  expect(chooseInRegions(door, 'site', mine, { guowuyuan: '各省级人民政府' })).toBeUndefined();
  expect(whoIn(profile, 'guowuyuan')).toMatchObject({ ...mine, answers: '各省级人民政府' });
  expect(whoIn(profile, 'hubei')).toEqual({ ...mine, answers: '', onlyMine: true });
  profile.room = 0;
  profile.values.clear();
  expect(chooseInRegions(door, 'site', mine, {})).toBe('full');
});

test('a unit that answers for none in the region where it was chosen, or has another name, is none of that region', () => {
  const here = choose(['hubei', { unit: '省科技厅' }]);
  const mine = { by: '', unit: '省科技厅' };
  chooseInRegions(here.tab(), 'site', mine, {});
  expect(namedBy({}, whoIn(here, 'hubei'))).toBe('省科技厅');
  chooseInRegions(here.tab(), 'site', mine, { hubei: '' });
  expect(namedBy({}, whoIn(here, 'hubei'))).toBe('');
  const renamed = choose(['hubei', { unit: '省科技厅' }]);
  chooseInRegions(renamed.tab(), 'site', { ...mine, unit: '省教育厅' }, {});
  expect(namedBy({}, whoIn(renamed, 'hubei'))).toBe('');
});

test('what an earlier build kept counts in each region, until somebody chooses again', () => {
  const profile = new FakeProfile();
  profile.change(siteKey('who', 'site'), JSON.stringify(HUBEI));
  expect(whoIn(profile, 'hubei')).toEqual(HUBEI);
  expect(whoIn(profile)).toEqual(HUBEI);
  expect(readRegions(profile.tab(), 'site')).toEqual({ of: '', answers: {} });
  for (const odd of ['[]', '{"unit":1,"answersIn":{"hubei":2}}', 'x']) {
    profile.change(siteKey('who', 'site'), odd);
    expect(whoIn(profile, 'hubei')).toMatchObject(NOBODY);
  }
});

test('a plan that does not name my unit folds nothing', () => {
  expect(isFolding(HUBEI, [HUBEI.answers])).toBe(true);
  expect(isFolding(HUBEI, ['财政部'])).toBe(false);
  expect(isFolding({ ...HUBEI, onlyMine: false }, [HUBEI.answers])).toBe(false);
  expect(isFolding({ ...HUBEI, answers: '' }, [''])).toBe(false);
});
