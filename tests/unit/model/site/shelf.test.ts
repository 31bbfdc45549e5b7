import { expect, test } from 'vitest';
import { regionNames, shelfOf } from '../../../../src/model/index.ts';
import type { LoadedPlan } from '../../../../src/model/index.ts';
import { TEXT } from '../../project.ts';
import { loadedPlan } from '../parsed-plan.ts';

const site = { id: 'test', name: '试', regions: {}, sharedFolders: [] };

/** A plan of a region, issued by somebody on some day. */
function plan(region: string, issuer: string, date?: string, seed = TEXT): LoadedPlan {
  const source = { name: issuer };
  return loadedPlan(seed, { region, issuer, source, ...(date === undefined ? {} : { date }) });
}

test('regions are named as issuers begin, else titles; a district with its city; an editor names them otherwise', () => {
  const plans = [
    plan('guowuyuan', '国务院办公厅'),
    plan('hubei', '省政府办公厅'),
    plan('hubei', '湖北省人民政府'),
    plan('shanghai-huangpu', '黄浦区发展和改革委员会', undefined, '上海市的要求。'),
    plan('x', '某委'),
  ];
  expect(Object.fromEntries(regionNames({ plans, site }))).toEqual({
    guowuyuan: '国务院',
    hubei: '湖北省',
    'shanghai-huangpu': '上海市黄浦区',
    x: 'x',
  });
  const named = { ...site, regions: { x: '某开发区', hubei: '鄂' } };
  expect(regionNames({ plans, site: named }).get('x')).toBe('某开发区');
  expect(regionNames({ plans, site: named }).get('hubei')).toBe('鄂');
});

test('the whole country stands first, then region by region, the newest first, those without a day last', () => {
  const plans = [
    plan('anhui', '安徽省人民政府'),
    plan('anhui', '安徽省人民政府', '2019-01-01'),
    plan('anhui', '安徽省人民政府、安徽省财政厅', '2020-01-01'),
    plan('guowuyuan', '国务院', '2010-01-01'),
  ];
  const shelf = shelfOf({ plans, site });
  expect(shelf.map(({ region, day }) => [region, day])).toEqual([
    ['国务院', '2010-01-01'],
    ['安徽省', '2020-01-01'],
    ['安徽省', '2019-01-01'],
    ['安徽省', undefined],
  ]);
  expect(shelf[1]?.issuers).toEqual(['安徽省人民政府', '安徽省财政厅']);
  expect(shelf[1]?.measures).toEqual(shelf[1]?.loaded.plan.tasks.flatMap((task) => task.measures));
});
