import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDifference, paragraphsOfSource } from '../../../../src/model/load/verbatim.ts';

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

describe('the paragraphs of a source', () => {
  /** The white space that is free, as the expression had it which took a minute for one long line. */
  const written = (source: string) =>
    source.split(/\r\n|\r|\n/u).flatMap((line, index) => {
      const text = line.replace(/^[\s\uFEFF]+|[\s\uFEFF]+$/gu, '');
      return text === '' ? [] : [{ number: index + 1, indent: line.indexOf(text), text }];
    });

  test('are free of exactly that white space: by each character, and by any mixture', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      const sign = String.fromCharCode(code);
      const source = `${sign}甲${sign}乙${sign}`;
      expect(paragraphsOfSource(source), code.toString(16)).toEqual(written(source));
    }
    const white = fc.constantFrom(
      ...' \t\v\f\r\n\u00a0\u1680\u180e\u200b\u2003\u2028\u2029\u3000\ufeff\ud800甲a',
    );
    fc.assert(
      fc.property(fc.string({ unit: white, maxLength: 30 }), (source) => {
        expect(paragraphsOfSource(source)).toEqual(written(source));
      }),
    );
  });

  test('of one line with a million spaces in its midst are read in the time that its length takes', () => {
    // Of this process alone: the machine may be busy with other things.
    const before = process.cpuUsage();
    const text = `a${' '.repeat(1_000_000)}b`;
    expect(paragraphsOfSource(`  ${text}\n`)).toEqual([{ number: 1, indent: 2, text }]);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(5_000);
  });
});
