import { expect, test } from 'vitest';
import { holdsSheet } from '../../../../src/ledger/files/file-kind.ts';

test.each([
  ['a ledger called .xlsx', '{"format":"taizhang-ledger"}', true, false],
  ['a ledger with a mark and lines, called .csv', '\uFEFF{\n  "format": 1}', true, false],
  ['a workbook called .json, or without a name', 'PK\u0003\u0004\u0014\0', false, true],
  ['a workbook', 'PK\u0003\u0004', true, true],
  ['a ledger', '{"format":1}', false, false],
  ['a table as text', '编号,状态\n{"a"},x', true, true],
  ['a table whose first cell begins like one', '{编号},状态', true, true],
  ['an old workbook', '\u00d0\u00cf\u0011\u00e0', true, true],
  ['rubbish called .json', '\u00d0\u00cf', false, false],
  ['nothing', '', false, false],
  ['nothing called .csv', '', true, false],
])('%s is read as what it is', async (_, text, isNamedSheet, holds) => {
  expect(await holdsSheet(new Blob([text]), isNamedSheet)).toBe(holds);
});
