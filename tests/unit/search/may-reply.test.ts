import { expect, test } from 'vitest';
import { headsOf, mayReply, NO_PLACES, replyTo } from '../../../src/search/index.ts';
import { index, pages, places, region } from './content.ts';

const { heads } = index;

/** How people type a name. */
const waysOf = (name: string): string[] => [
  name,
  `湖北省${name}`,
  `湖北${name}`,
  `省${name}`,
  name.replace(/^省/u, ''),
  `${name}负责什么`,
  `${name}人民政府`,
  ` ${name}`,
];

test('wherever there is a reply to a name, it may be asked for', async () => {
  const names = [
    ...index.units.flatMap((unit) => unit.names),
    ...places.places.flatMap(({ name, short }) => [name, short, short + name.slice(-1)]),
  ];
  const missed: string[] = [];
  let replied = 0;
  for (const typed of names.flatMap(waysOf)) {
    const reply = await replyTo(typed, { pages, regions: [region], plan: undefined });
    if (reply === undefined) continue;
    replied += 1;
    if (!mayReply(typed, heads)) missed.push(typed);
  }
  expect(replied).toBeGreaterThan(500);
  expect(missed).toEqual([]);
});

test.each([
  ...['三（一）1.第2句', '3.1.1', '3-1', 't-1', '#s-1', '第二章', '2020年底', '二〇二〇年', '13%'],
  ...['百分之十三', '５Ｇ', '①', '推动信息消费，扩大内需。', '以供给侧结构性改革为主线加快推进'],
])('of %s there may be a reply', (typed) => {
  expect(mayReply(typed, [])).toBe(true);
});

test('of most words there is none, which is known without what makes replies', () => {
  for (const typed of ['信息消费', '电子商务', '区块链', '云计算', 'AI', '']) {
    expect(mayReply(typed, heads)).toBe(false);
  }
});

test('names of a region that no table has begin as its units do', () => {
  const unit = { region: 'x', name: '省科技厅', slug: 'x', names: ['省科技厅', '科委'] };
  expect(headsOf([unit], NO_PLACES)).toEqual(['省科', '科委']);
  expect(headsOf([unit], { name: '某省', places: [] })).toEqual(['省', '某', '科委', '科技']);
});
