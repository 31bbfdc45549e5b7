import { expect, test } from 'vitest';
import { partTitle } from '../../../../src/text/index.ts';

test('a part beyond the tenth has its number too', () => {
  expect([1, 10, 11, 19].map((number) => partTitle(number, '甲'))).toEqual([
    '一、甲',
    '十、甲',
    '十一、甲',
    '十九、甲',
  ]);
});
