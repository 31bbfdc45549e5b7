import { describe, expect, test } from 'vitest';
import { firstDifference } from '../../../src/model/verbatim.ts';

const SOURCE = '\uFEFF　　一、甲\r\n\r\n　　乙 丙。丁𠮷。  \n  戊';

function clauses(...texts: [string, number][]) {
  return texts.map(([text, paragraph], index) => ({ id: `c${index}`, text, paragraph }));
}

describe('comparing clauses with the official text', () => {
  test('the same text has no difference; white space at the ends of lines is free', () => {
    const same = clauses(['一、甲', 0], ['乙 丙。', 1], ['丁𠮷。', 1], ['戊', 2]);
    expect(firstDifference(SOURCE, same)).toBeUndefined();
  });

  test('a changed character is found with line, column and clause', () => {
    const changed = clauses(['一、甲', 0], ['乙 丙。', 1], ['丁𠮶。', 1], ['戊', 2]);
    expect(firstDifference(SOURCE, changed)).toEqual({
      paragraph: 1,
      line: 3,
      column: 8,
      expected: '𠮷。',
      found: '𠮶。',
      clause: 'c2',
    });
  });

  test('a lost space inside a line is a difference', () => {
    const lost = clauses(['一、甲', 0], ['乙丙。', 1], ['丁𠮷。', 1], ['戊', 2]);
    expect(firstDifference(SOURCE, lost)).toMatchObject({
      line: 3,
      column: 4,
      expected: ' 丙。丁𠮷。',
    });
  });

  test('a paragraph break in another place is a difference', () => {
    const broken = clauses(['一、甲', 0], ['乙 丙。', 1], ['丁𠮷。', 2], ['戊', 3]);
    expect(firstDifference(SOURCE, broken)).toMatchObject({
      line: 3,
      expected: '丁𠮷。',
      found: '',
    });
  });

  test('what is missing at the end, and what is added there, is a difference', () => {
    const short = clauses(['一、甲', 0], ['乙 丙。', 1], ['丁𠮷。', 1]);
    expect(firstDifference(SOURCE, short)).toMatchObject({
      expected: '戊',
      found: '',
      clause: undefined,
    });
    const long = clauses(['一、甲', 0], ['乙 丙。', 1], ['丁𠮷。', 1], ['戊', 2], ['己', 3]);
    expect(firstDifference(SOURCE, long)).toMatchObject({
      expected: '',
      found: '己',
      clause: 'c4',
    });
  });
});
