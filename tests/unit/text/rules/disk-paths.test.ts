import { expect, test } from 'vitest';
import { isPath } from '../../../../src/text/index.ts';

test.each([
  ['\\\\server\\share\\2026\\会议纪要.docx', true],
  ['\\\\server\\共享 文件夹\\a', true],
  ['D:\\台账\\佐证.pdf', true],
  ['会议纪要', false],
  ['https://example.org/', false],
  ['\\\\server', false],
  ['javascript:alert(1)', false],
  ['D:/台账', false],
  ['\\\\a b\\share', false],
])('%s is a path: %s', (line, is) => {
  expect(isPath(line)).toBe(is);
});
