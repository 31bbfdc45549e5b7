import { expect, test } from 'vitest';
import { dayReply } from '../../../../src/search/reply/said.ts';
import { typedTime } from '../../../../src/search/reply/times.ts';
import type { SearchPage } from '../../../../src/search/index.ts';

const TEXTS = [
  '2026年10月10日前报送。',
  '二〇二六年十月中旬开工。',
  '二零二六年10月15日验收。',
  '2026年10月21日通报。',
  '2026年10月底前完成。',
  '2025年10月20日。',
  '每年10月中旬检查。',
  '2026年完成。',
  '2026年11月。',
  '共12个月，10月31日止。',
];
const page: SearchPage = {
  address: 'p/',
  plan: 'p',
  title: '',
  chapter: '',
  clauses: TEXTS.map((text, at) => ({ id: String(at), kind: 'sentence', text, place: '' })),
};

/** The clauses in which a typed day stands, as one word of ids. */
function found(typed: string): string {
  return (dayReply(typed, [page])?.said ?? []).map(({ clause }) => clause.id).join('');
}

test.each([
  ['2026年10月上旬', '0'],
  ['2026年10月中旬', '12'],
  ['二〇二六年十月中旬', '12'],
  ['2026年10月中旬前', '12'],
  ['2026年10月下旬', '34'],
  ['10月上旬', '0'],
  ['10月中旬', '1256'],
  ['十月下旬', '349'],
  ['10月15日', '2'],
  ['10月底', '4'],
  ['2026年10月', '01234'],
  ['10月', '01234569'],
  ['11月', '8'],
  ['2026年', '0123478'],
  ['二〇二六年', '0123478'],
  ['二零二六年', '0123478'],
  ['二○二六', '0123478'],
  ['二零二五', '5'],
])('%s is read as days: it stands in %s', (typed, ids) => {
  expect(found(typed)).toBe(ids);
});

test.each(['13月中旬', '中旬', '2026年中旬', '一二三四', '10月中', '10月中旬和下旬'])(
  '%s names no days',
  (typed) => expect(typedTime(typed)).toBeUndefined(),
);

test.each([
  ['12月下旬', '12月下旬', '2020年底'],
  ['12月31日前', '12月31日', '2020年底'],
  ['到12月', '12月', '2020年底'],
  ['20年底', '2020年底', '2020年底'],
  ['二〇二〇', '2020年', '2020年底'],
  ['2020-12-31', '2020-12-31', '2020年底'],
])('%s is answered as %s, where the text says %s', (typed, asked, words) => {
  const clauses = [{ id: '0', kind: 'sentence', text: '到2020年底完成。', place: '' } as const];
  expect(dayReply(typed, [{ ...page, clauses }])).toMatchObject({ asked, words: [words] });
});
