import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentOf } from '../../../../src/ledger/index.ts';

test.each([
  ['7500亿元', '8000亿元', 93.75],
  ['7500', '8000亿元', 93.75],
  ['14.3%', '13%以上', 110],
  ['2.4万家', '3万家以上', 80],
  ['1,200', '1000个', 120],
  ['约7500亿元', '8000亿元', 93.75],
  ['已达到 7500 亿元', '8000亿元', 93.75],
  ['已超过９０％。', '100%', 90],
  ['3万个', '5万个', 60],
  ['30000个', '5万个', 60],
  ['3万', '5万个', 60],
  ['7500亿', '8000亿元', 93.75],
  ['75000000万元', '8000亿元', 93.75],
  ['0.75万亿元', '8000亿元', 93.75],
])('%s of %s is %s per cent', (value, figure, percent) => {
  expect(percentOf(value, figure)).toBeCloseTo(percent, 5);
});

test.each([
  ['5G基站3万个', '5万个'],
  ['3万个，其中5G基站1万个', '5万个'],
  ['2020年建成3万个', '5万个'],
  ['3万户', '5万个'],
  ['30000', '5万个'],
  ['3万', '5个'],
  ['不到3万个', '5万个'],
  ['增长14.3%', '13%以上'],
  ['14.3个百分点', '13%以上'],
  ['1,20', '1000个'],
  ['3', '2-3个'],
  ['3', '2～3个'],
  ['3', '2至3个'],
  ['2-3个', '3个'],
  ['基本完成', '100%'],
  ['', '100%'],
  ['3', '若干'],
  ['3', '0个'],
])('%s and %s are not compared: nothing is guessed', (value, figure) => {
  expect(percentOf(value, figure)).toBeUndefined();
});

test('any words before or after a number that are no unit leave it uncompared', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.boolean(), (words, isBefore) => {
      fc.pre(
        /[^\s约近达到已超过突破完成实现为共目前累计大接:：≈以上左右。.\d,万亿个]/u.test(
          words.normalize('NFKC'),
        ),
      );
      expect(percentOf(isBefore ? `${words}3万个` : `3万个${words}`, '5万个')).toBeUndefined();
    }),
  );
});
