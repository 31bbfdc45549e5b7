import { describe, expect, test } from 'vitest';
import { placeReply, replyTo, unitReply } from '../../../../src/search/index.ts';
import { index, pages, places } from '../content.ts';

/** 省商务厅 4/16: its tasks and measures. */
function unit(typed: string): string[] | undefined {
  return unitReply(typed, pages, index.units, places.name)?.units.map(
    ({ unit: { name }, shares: [share] }) => `${name} ${share?.tasks.length}/${share?.measures}`,
  );
}

/** The place, how many clauses name it, and for whom tasks are listed. */
function place(typed: string): string | undefined {
  const reply = placeReply(typed, pages, index.units, places);
  if (reply === undefined) return undefined;
  const shares = reply.shares.map((one) => `${one.unit} ${one.tasks.length}`);
  return [reply.place.name, reply.named.length, ...shares].join(' ');
}

describe('a unit by any of its names', () => {
  test.each([
    ['省商务厅', ['省商务厅 4/16']],
    ['湖北省商务厅', ['省商务厅 4/16']],
    ['商务厅', ['省商务厅 4/16']],
    ['省发改委', ['省发展改革委 11/44']],
    ['湖北发改委', ['省发展改革委 11/44']],
    ['各市州县', ['各市、州、县人民政府 17/56']],
    ['武汉市人民政府', ['武汉市人民政府 1/5']],
  ])('%s', (typed, found) => {
    expect(unit(typed)).toEqual(found);
  });

  test('says where it stands first, and the dates of the whole text', () => {
    const reply = unitReply('省商务厅', pages, index.units, places.name);
    const tasks = reply?.units[0]?.shares[0]?.tasks ?? [];
    expect(
      tasks.filter(({ units: [first] }) => first === '省商务厅').map(({ head }) => head.clause.id),
    ).toEqual(['3.2.2']);
    expect(tasks.flatMap(({ dates }) => dates)).toEqual([]);
    expect(reply?.dates.map(({ clause, words, isAimed }) => [clause.id, words, isAimed])).toEqual([
      ['2-1', '2020年底', true],
    ]);
    expect(reply?.units[0]?.isOtherName).toBe(false);
    expect(unitReply('商务厅', pages, index.units, '')?.units[0]?.isOtherName).toBe(true);
  });

  test.each(['省应急管理厅', '商务', '厅', '', '省', '湖北省'])('%s is none', (typed) => {
    expect(unit(typed)).toBeUndefined();
  });
});

const ALL = '各市、州、县人民政府 17';

describe('a place of the region, named or not', () => {
  test.each([
    ['襄阳', `襄阳市 3 ${ALL}`],
    ['襄阳市', `襄阳市 3 ${ALL}`],
    ['襄阳市人民政府', `襄阳市 3 ${ALL}`],
    ['湖北省襄阳市', `襄阳市 3 ${ALL}`],
    ['恩施', `恩施土家族苗族自治州 0 ${ALL}`],
    ['恩施州', `恩施土家族苗族自治州 0 ${ALL}`],
    ['恩施市', `恩施市 0 ${ALL}`],
    ['秭归', `秭归县 0 ${ALL}`],
    ['神农架', `神农架林区 0 ${ALL}`],
    ['仙桃', `仙桃市 0 ${ALL}`],
    ['公安县', `公安县 0 ${ALL}`],
    ['房县', `房县 0 ${ALL}`],
    ['武昌', `武昌区 0 ${ALL}`],
    ['咸宁', `咸宁市 1 ${ALL}`],
  ])('%s', (typed, found) => {
    expect(place(typed)).toBe(found);
  });

  test('every prefecture and county is one by its whole name', () => {
    expect(places.places.filter(({ name }) => place(name)?.startsWith(name) !== true)).toEqual([]);
  });

  test('a name of an office is not its place: the bank in 武汉', () => {
    const reply = placeReply('武汉', pages, index.units, places);
    const ids = reply?.named.map(({ clause }) => clause.id) ?? [];
    expect(ids).toContain('3.1.1-u');
    expect(ids).not.toContain('3.2.4-u');
    expect(reply?.shares.map((one) => one.unit)).toEqual([
      '武汉市人民政府',
      '各市、州、县人民政府',
    ]);
  });

  test.each(['公安', '北京', '襄', '市', '', '湖北'])('%s is none', (typed) => {
    expect(place(typed)).toBeUndefined();
  });
});

test('a place’s tasks are those of its own government and of all as one, each once', () => {
  const [whole] = placeReply('武汉', pages, index.units, places)?.plans ?? [];
  expect([whole?.tasks.length, whole?.measures]).toEqual([18, 61]);
  const ids = whole?.tasks.map(({ head }) => head.clause.id) ?? [];
  expect(ids).toEqual([...new Set(ids)]);
  expect(ids).toContain('3.1.1');
});

test('a unit of the same name in two regions is answered for both, that of the plan that is read first', async () => {
  const other = pages.map((page) => ({ ...page, plan: 'elsewhere' }));
  const regionOf = (plan: string, name: string) => ({
    plans: [plan],
    units: index.units,
    places: { name, places: [] },
  });
  const own = pages[0]?.plan ?? '';
  const reply = await replyTo('省商务厅', {
    pages: [...other, ...pages],
    regions: [regionOf('elsewhere', '陕西省'), regionOf(own, '湖北省')],
    plan: own,
  });
  const units = reply?.kind === 'unit' ? reply.units : [];
  expect(units.map(({ unit: one, region }) => `${region} ${one.name}`)).toEqual([
    '湖北省 省商务厅',
    '陕西省 省商务厅',
  ]);
});
