import { expect, test } from 'vitest';
import { withCommas } from '../../../../src/text/index.ts';

test.each([
  [
    ['三（一）1.第2句', '状态：已完成', '责任人：张三'],
    '三（一）1.第2句，状态：已完成，责任人：张三',
  ],
  [
    ['三（一）1.', '进展情况：一期开工。', '责任人：张三'],
    '三（一）1.，进展情况：一期开工。责任人：张三',
  ],
  [['一'], '一'],
  [[], ''],
])('%j: no comma stands behind another mark', (parts, sentence) => {
  expect(withCommas(parts)).toBe(sentence);
});
