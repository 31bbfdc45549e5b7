import { expect, test } from 'vitest';
import { saysNothing } from '../../../../src/text/index.ts';

test.each([
  ...[
    '无',
    '无。',
    '暂无',
    '暂 无',
    '目前无',
    '没有',
    '没有问题',
    '无存在问题',
    '暂无存在的问题和困难。',
  ],
  ...['无需协调事项', '无需协调解决的问题', '本月无', '—', '/', '－－', '未发现明显问题'],
])('%s says nothing', (text) => {
  expect(saysNothing(text)).toBe(true);
});

test.each([
  ...[
    '无资金',
    '没有用地指标',
    '无专人负责',
    '没有解决的问题',
    '问题：无人',
    '缺资金',
    '无法按期完成',
  ],
  ...['', '无故拖延', '暂缓', '1', `无${'问题'.repeat(20)}`],
])('%s says something, or is empty', (text) => {
  expect(saysNothing(text)).toBe(false);
});
