import { expect, test } from 'vitest';
import { passes, readShelf, writeShelf } from '../../../src/components/shelf/sieve.ts';

const ROW = {
  words: '湖北省 湖北省信息消费实施方案 鄂政办发〔2018〕７号 湖北省人民政府|湖北省财政厅',
  region: '湖北省',
  issuers: ['湖北省人民政府', '湖北省财政厅'],
  year: '2018',
};
const ALL = { q: '', region: '', issuer: '', year: '' };

test.each([
  [{}, true],
  [{ q: ' 信息消费 2018〕7号 ' }, true],
  [{ q: '信息消费 2019' }, false],
  [{ region: '湖北省', issuer: '湖北省财政厅', year: '2018' }, true],
  [{ region: '湖南省' }, false],
  [{ issuer: '湖北省' }, false],
  [{ year: '2019' }, false],
])('%j is found: %s', (asked, isFound) => {
  expect(passes(ROW, { ...ALL, ...asked })).toBe(isFound);
});

test('the address says what is asked, and nothing else', () => {
  const asked = { ...ALL, q: '消费&', year: '2018' };
  expect(readShelf(new URLSearchParams(writeShelf(asked)))).toEqual(asked);
  expect(writeShelf({ ...ALL, q: ' ' })).toBe('');
  expect(readShelf(new URLSearchParams('x=1&region=甲'))).toEqual({ ...ALL, region: '甲' });
});
