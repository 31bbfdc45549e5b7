import { expect, test } from 'vitest';
import { linkNames } from '../../../src/components/official/link-names.ts';

const link = (words: string): { words: string; address: string } => ({ words, address: '/a/' });

test('names become links in their order, a name within a longer one is left alone', () => {
  const line = '（责任单位：省政府办公厅、省政府）';
  expect(linkNames(line, [link('省政府办公厅'), link('省政府')])).toBe(
    '（责任单位：<a href="/a/">省政府办公厅</a>、<a href="/a/">省政府</a>）',
  );
});

test('a name that does not stand in the line is left out, the line as it is', () => {
  expect(linkNames('（责任单位：省科技厅）', [link('商务部')])).toBe('（责任单位：省科技厅）');
});
