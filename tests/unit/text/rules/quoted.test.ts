import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cellWords,
  complaintWords,
  imports,
  opened,
  ordinary,
  ownEntryWords,
  quoted,
  shared,
  sheet,
} from '../../../../src/text/index.ts';

const SIGNS = fc.array(fc.constantFrom('“', '”', '‘', '’', '。', '甲', '〔U+2018〕', '\u202E'));
const NAME = SIGNS.map((signs) => signs.join(''));

test('what is quoted cannot end its quotation, and no two that differ look alike', () => {
  fc.assert(
    fc.property(NAME, NAME, (one, other) => {
      expect(quoted(one)).toMatch(/^“[^“”]*”$/u);
      expect(quoted(one) === quoted(other)).toBe(one === other);
    }),
    { numRuns: 2000 },
  );
  expect(quoted('关于“十四五”规划的方案')).toBe('“关于‘十四五’规划的方案”');
});

test('a name or a piece of a file forges no sentence, wherever it is quoted', () => {
  const forged = '甲”。已全部导入。“乙';
  const unread = { name: 'a', unit: '', by: '', since: '', isSettled: true };
  const shown = '“甲’。已全部导入。‘乙”';
  const of = (reason: string, where: string, what: string): string =>
    complaintWords({ reason, where, what });
  for (const words of [
    of('otherPlan', '本方案', `${forged}\n丙`),
    of('wrongType', 'ledgers[0].entries[0].at', forged),
    of('wrongType', `ledgers[0].entries[0].set.${forged}`, ''),
    of('badId', `ledgers[0].${forged}`, 'x'),
    of('badMoment', 'exported', forged),
    of('noLedger', forged, ''),
    of('notJson', '1:2', forged),
    of('unreadable', forged, ''),
    imports.others([forged]),
    imports.undo(forged, 1, 1),
    opened.others([forged]),
    opened.twin(forged),
    shared.unread({ ...unread, name: forged }, 'held', false),
    shared.unread({ ...unread, by: forged }, 'held', false),
    shared.folderAt(forged),
    ownEntryWords.team({ name: forged }),
    ordinary.column(forged, ''),
    sheet.statusWord(forged, 1),
    cellWords(forged),
  ]) {
    expect(words.replace('set.', '')).toContain(shown);
    expect(words).not.toContain('”。已全部导入。“');
  }
  expect(of('otherPlan', '本方案', '甲\n乙')).toContain('文件里是“甲”“乙”的台账，本页是“本方案”');
});
