import { expect, test } from 'vitest';
import { percentOf } from '../../../src/ledger/index.ts';

test.each([
  ['7500亿元', '8000亿元', 93.75],
  ['7500', '8000亿元', 93.75],
  ['14.3%', '13%以上', 110],
  ['2.4万家', '3万家以上', 80],
  ['1,200', '1000个', 120],
])('%s of %s is %s per cent', (value, figure, percent) => {
  expect(percentOf(value, figure)).toBeCloseTo(percent, 5);
});

test.each([
  ['75000万元', '8000亿元'],
  ['3', '2-3个'],
  ['3', '2～3个'],
  ['基本完成', '100%'],
  ['', '100%'],
  ['3', '若干'],
])('%s and %s are not compared: nothing is guessed', (value, figure) => {
  expect(percentOf(value, figure)).toBeUndefined();
});
