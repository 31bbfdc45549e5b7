import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../any-text.ts';
import {
  clausesOf,
  parse,
  readCitations,
  readDeadlines,
  readUnits,
} from '../../../src/plan/index.ts';
import { expectPlaced, expectSound } from './sound.ts';

/** What official texts are made of, and what could trip a parser of them. */
const ATOMS = [
  ...'一二三四五六七八九十甲乙丙丁年月日底前各市州县和与由等法到至',
  ...'，。；：、！？,.;:!?·…—-－',
  ...'（）()《》〈〉“”‘’「」『』〔〕[]［］【】"\'',
  ...'0123456789０１９％%',
  ...[' ', '\u3000', '\u00A0', '\t', '\uFEFF', '\u2028', '\n', '\r', '\r\n', '\n\n'],
  ...['一、', '（一）', '（十二）', '1.', '2．', '３、', '（1）', '\n一、', '\n（二）', '\n1.'],
  ...[
    '责任单位：',
    '（责任单位：',
    '牵头部门:',
    '参与单位：',
    '完成时限：',
    '负责）',
    '牵头，',
    '会同',
  ],
  ...[
    '各市、州、县人民政府',
    '下同',
    '等有关部门',
    '力争到',
    '2019年底',
    '2020年6月底前',
    '2018-2020年',
  ],
  ...[
    '附件',
    '\n附件\n',
    '\n附件：1.',
    '\n来源：',
    '\n2019年1月24日\n',
    '\n（此件公开发布）\n',
    '国发〔2017〕40号',
  ],
  ...['贯彻落实', '条例', '行动方案\n', '😀', '\uD83D'],
];

const text = fc.array(fc.constantFrom(...ATOMS), { maxLength: 80 }).map((atoms) => atoms.join(''));
const runs = { numRuns: 600 };

describe('whatever the text', () => {
  test('nothing is lost or added, and every position is exact', () => {
    fc.assert(
      fc.property(text, (source) => {
        expectSound(source, parse(source));
      }),
      runs,
    );
  });

  test('so it is for characters of any kind', () => {
    fc.assert(
      fc.property(anyText(200), (source) => {
        expectSound(source, parse(source));
      }),
      runs,
    );
  });

  test('the same text gives the same tree, also with CRLF for LF', () => {
    fc.assert(
      fc.property(text, (source) => {
        const plain = source.replace(/\r\n|\r/gu, '\n');
        const kinds = (of: string): string[] =>
          clausesOf(parse(of)).map(({ kind, text: words }) => `${kind} ${words}`);
        expect(parse(source)).toEqual(parse(source));
        expect(kinds(plain.replaceAll('\n', '\r\n'))).toEqual(kinds(plain));
      }),
      runs,
    );
  });

  test('a clause read alone names what it names within the plan', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const clause of clausesOf(parse(source))) {
          const words = (found: readonly { words: string }[]): string[] =>
            found.map((one) => one.words);
          expect(words(clause.citations)).toEqual(words(readCitations(clause.text)));
          expect(words(clause.deadlines)).toEqual(words(readDeadlines(clause.text)));
          if (clause.kind === 'units')
            expect(words(clause.units)).toEqual(words(readUnits(clause.text)));
        }
      }),
      runs,
    );
  });

  test('what the readers find stands in the text where they say, in order and apart', () => {
    fc.assert(
      fc.property(text, (clause) => {
        const bracket = `（责任单位：${clause}）`;
        for (const [source, found] of [
          [bracket, readUnits(bracket)],
          [clause, readDeadlines(clause)],
          [clause, readCitations(clause)],
        ] as const) {
          let past = 0;
          for (const { words, position } of found) {
            expectPlaced(source, position, words);
            expect(words.trim()).not.toBe('');
            expect(position.start.offset).toBeGreaterThanOrEqual(past);
            past = position.end.offset;
          }
        }
      }),
      runs,
    );
  });

  test('lead stands only where the text says 牵头, and dates are days of the calendar', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const clause of clausesOf(parse(source))) {
          if (!clause.text.includes('牵头')) {
            expect(clause.units.map(({ role }) => role)).not.toContain('lead');
          }
          for (const { until } of clause.deadlines) {
            expect(new Date(`${until ?? ''}T00:00:00Z`).toISOString().slice(0, 10)).toBe(until);
          }
        }
      }),
      runs,
    );
  });

  test('units that are joined in a bracket come back one by one', () => {
    const unit = fc.constantFrom(
      '省科技厅',
      '武汉海关',
      '文化和旅游部',
      '各市、州、县人民政府',
      '省大数据局（筹）',
    );
    const joint = fc.constantFrom('、', '，', '；', ',', '、 ');
    fc.assert(
      fc.property(fc.array(fc.tuple(unit, joint), { minLength: 1, maxLength: 9 }), (list) => {
        const words = list
          .map(([name, mark], index) => (index === 0 ? name : mark + name))
          .join('');
        const names = list.map(([name]) => name);
        expect(readUnits(`（责任单位：${words}）`).map((found) => found.unit)).toEqual(names);
      }),
    );
  });

  test('sentences that are joined in a paragraph come back one by one', () => {
    const sentence = fc.constantFrom(
      '加快建设。',
      '支持企业（含央企。）发展。',
      '（全文如下。）',
      '实施“一网。通办”；推进！',
      '他说：“好。”',
      '真的吗？！',
    );
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 9 }), (sentences) => {
        const tree = parse(`一、甲\n${sentences.join('')}`);
        expect(
          clausesOf(tree)
            .slice(1)
            .map((clause) => clause.text),
        ).toEqual(sentences);
      }),
    );
  });
});

test('a paragraph of brackets upon brackets loses nothing', () => {
  const source = `一、甲\n${'（“《'.repeat(2_000)}。${'》”）'.repeat(1_000)}`;
  expectSound(source, parse(source));
});
