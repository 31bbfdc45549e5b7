import { expect, test } from 'vitest';
import { targetFigure, targetName } from '../../../../src/model/index.ts';

test('a target is called by whose figure it is and of what', () => {
  expect(targetName({ subject: '全省行政村', of: '通光纤网络' })).toBe('全省行政村通光纤网络');
  expect(targetName({ of: '电子商务交易额' })).toBe('电子商务交易额');
});

test('a figure that is quoted in two pieces is shown as one', () => {
  expect(targetFigure({ figure: '普遍…覆盖' })).toBe('普遍覆盖');
  expect(targetFigure({ figure: '3万亿元' })).toBe('3万亿元');
});
