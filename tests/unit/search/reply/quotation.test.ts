import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkPassage,
  checkQuotation,
  checkReport,
  namesQuoted,
  quotationsIn,
  normalise,
} from '../../../../src/search/index.ts';
import type { Checked } from '../../../../src/search/index.ts';
import { texts } from '../content.ts';

const [{ text, clauses }] = texts as [(typeof texts)[0]];
const printed = clauses.map(({ clause }) => clause.text).join('');

function check(typed: string, isInner = false): Checked {
  return checkQuotation(typed, texts, isInner);
}

function ids({ places }: Checked): string[] {
  return places.map(({ clause }) => clause.id);
}

/** 改“动”为“进” and so on, as a person would read it. */
function said({ differences }: Checked): string[] {
  return differences.map(({ kind, typed, original }) => `${kind} ${typed}|${original}`);
}

const FIVE = '加快推进5G网络应用示范建设，力争到2019年底试点商用。';
const FOUR =
  '推进湖北国家“数字家庭”应用示范产业基地建设，推动家电企业和互联网企业跨界合作，开展4K电视+电商、休闲娱乐等新型增值服务，提高数字家庭产品供给能力。利用北斗、物联网、云计算、人工智能等技术推动各类应用电子产品智能化升级。加快武汉智能汽车与智慧交通应用示范区和襄阳智能网联汽车测试项目建设，开展智能驾驶、智能路网、智能泊车等典型应用，构建5G、智能汽车与智慧交通融合发展的产业生态，带动电子信息、移动互联网、物联网、汽车制造等相关产业发展。实施“万千百”质量提升工程，开展消费品工业增品种、提品质、创品牌专项行动，推动消费品创新升级，形成经济增长新动能。';

describe('a quotation that is exact', () => {
  test.each([
    ['a sentence', FIVE, ['3.2.1-4']],
    ['a part of one', '力争到2019年底试点商用', ['3.2.1-4']],
    ['four sentences', FOUR, ['3.1.2-1', '3.1.2-2', '3.1.2-3', '3.1.2-4']],
    ['lines of a PDF', FIVE.replace(/(.{9})/gu, '$1\n'), ['3.2.1-4']],
    ['lines of a mail', FIVE.replace(/(.{11})/gu, '$1\r\n  '), ['3.2.1-4']],
    ['a page number between', FIVE.replace('，', '，\n— 3 —\n'), ['3.2.1-4']],
    ['over the end of a sentence', '提升综合性能。加快推进工业', ['3.2.1-1', '3.2.1-2']],
    ['over the end of a heading', '二、发展目标力争到2020年底', ['2', '2-1']],
    ['a line of units', '省财政厅、省发展改革委、省税务局', ['4.2-u']],
    ['with figures', '电子商务交易额达到3万亿元。', ['2-2']],
    ['where the first place has another comma', '，深', ['3.1.5-1']],
  ])('%s', (_, typed, found) => {
    const checked = check(typed);
    expect(checked.verdict).toBe('same');
    expect(ids(checked)).toEqual(found);
    expect(checked.differences).toEqual([]);
  });

  test('with single quotes where it stood within quotes', () => {
    const typed = '推进湖北国家‘数字家庭’应用示范产业基地建设';
    expect(check(typed, true).verdict).toBe('same');
    expect(said(check(typed))).toEqual(['form ‘|“', 'form ’|”']);
    expect(check(typed).verdict).toBe('form');
  });

  test('written in other widths or cases: said, and not as other words', () => {
    const checked = check('政府和社会资本合作（PPP）等方式');
    expect(checked.verdict).toBe('form');
    expect(said(checked)).toEqual(['form （|(', 'form ）|)']);
  });
});

describe('a quotation that was altered', () => {
  test.each([
    ['a character', FIVE.replace('加快', '加速'), ['changed 速|快']],
    ['the first one', FIVE.replace('加', '增'), ['changed 增|加']],
    ['the last one', FIVE.replace('商用。', '商用！'), ['changed ！|。']],
    ['a year', FIVE.replace('2019', '2020'), ['changed 20|19']],
    ['a figure', '电子商务交易额达到8万亿元', ['changed 8|3']],
    ['a figure in other writing', '电子商务交易额达到三万亿元', ['changed 三|3']],
    ['力争 left out', FIVE.replace('力争', ''), ['missing |力争']],
    ['words put in', FIVE.replace('建设', '全面建设'), ['added 全面|']],
    [
      'a clause left out',
      FOUR.replace('开展智能驾驶、智能路网、智能泊车等典型应用，', ''),
      ['missing |开展智能驾驶、智能路网、智能泊车等典型应用，'],
    ],
    [
      'three things at once',
      FOUR.replace('推进湖北', '推动湖北')
        .replace('智能化升级', '智慧化升级')
        .replace('开展智能驾驶、智能路网、智能泊车等典型应用，', ''),
      ['changed 动|进', 'changed 慧|能', 'missing |开展智能驾驶、智能路网、智能泊车等典型应用，'],
    ],
    [
      'a sentence left out',
      FOUR.replace('利用北斗、物联网、云计算、人工智能等技术推动各类应用电子产品智能化升级。', ''),
      ['missing |利用北斗、物联网、云计算、人工智能等技术推动各类应用电子产品智能化升级。'],
    ],
    ['marks', FIVE.replace('，', '；'), ['changed ；|，']],
    ['quotes left out', '深入推进智慧湖北建设，推动教育、文化', ['missing |“', 'missing |”']],
  ])('%s', (_, typed, differences) => {
    const checked = check(typed);
    expect(checked.verdict).toBe('differs');
    expect(said(checked)).toEqual(differences);
  });

  test('stands beside the original, a row a sentence, the same numbers at the same words', () => {
    const { rows, differences } = check(
      FOUR.replace('推进湖北', '推动湖北').replace('智能化升级', '智慧化升级'),
    );
    expect(rows.map(({ clause }) => clause.id)).toEqual([
      '3.1.2-1',
      '3.1.2-2',
      '3.1.2-3',
      '3.1.2-4',
    ]);
    rows.forEach(({ clause, original }) => {
      expect(original.map(({ words }) => words).join('')).toBe(clause.text);
    });
    expect(rows.map(({ typed }) => typed.flatMap(({ number }) => number ?? []))).toEqual([
      [1],
      [2],
      [],
      [],
    ]);
    expect(differences.map(({ at, before, after }) => [at.clause.id, before, after])).toEqual([
      ['3.1.2-1', '推', '湖北国家'],
      ['3.1.2-2', '子产品智', '化升级。'],
    ]);
  });
});

describe('a quotation of no plan here', () => {
  test('of which something is only alike: it says what, and compares nothing', () => {
    const checked = check('到2022年，全省软件业务收入突破3000亿元，年均增长15%以上。');
    expect(checked).toMatchObject({ verdict: 'none', rows: [], differences: [] });
    expect(ids(checked)).toEqual(['2-1']);
  });

  test.each([
    '坚持以人民为中心的发展思想，扎实推进共同富裕。',
    'The quick brown fox jumps over the lazy dog.',
    '',
  ])('%s', (typed) => {
    expect(check(typed)).toMatchObject({ verdict: 'none', places: [], rows: [] });
  });
});

/** A run cut from the plan's text as it is printed. */
function runs(min: number, max: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(printed.length - min), fc.integer({ min, max }))
    .map(([from, length]) => printed.slice(from, from + length))
    .filter((run) => normalise(run).text.length >= min);
}

// Thousands of runs: on a machine that others use as well they take their time.
describe('for any run of the text', { timeout: 180_000 }, () => {
  test('line breaks anywhere in it change nothing: it is the same', () => {
    const broken = fc
      .tuple(runs(1, 300), fc.array(fc.nat(300), { maxLength: 12 }))
      .map(([run, breaks]) =>
        [...run].map((sign, at) => (breaks.includes(at) ? `\n ${sign}` : sign)).join(''),
      );
    fc.assert(
      fc.property(broken, (typed) => {
        expect(check(typed).verdict).toBe('same');
      }),
      { numRuns: 300 },
    );
  });

  test('a single character that was altered is shown on both sides', () => {
    const altered = fc
      .tuple(runs(10, 200), fc.nat(), fc.constantFrom(...'的不新2百x。'))
      .map(([run, at, sign]) => {
        const signs = [...run];
        const place = at % signs.length;
        return { typed: [...signs.slice(0, place), sign, ...signs.slice(place + 1)].join(''), run };
      })
      .filter(({ typed, run }) => normalise(typed).text !== normalise(run).text);
    fc.assert(
      fc.property(altered, ({ typed, run }) => {
        const checked = check(typed);
        if (text.includes(normalise(typed).text)) return;
        expect(checked.verdict, typed).toBe('differs');
        const shown = checked.differences.map((one) => one.typed + one.original).join('');
        expect(shown).not.toBe('');
        // Taken together, the rows hold all that was typed.
        const back = checked.rows.flatMap((row) => row.typed.map(({ words }) => words)).join('');
        expect(normalise(back).text).toBe(normalise(typed).text);
        expect(run.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

test('a run of units is laid where it stands, not where its units stand in another order', () => {
  expect(check('单位的省通信管理局、省发').verdict).toBe('differs');
});

test('what is left out with an ellipsis parts a passage without quotes too', () => {
  const passage = '带动3万家以上企业上云上平台……电子商务交易额达到3万亿元';
  expect(checkPassage(passage, texts).map(({ verdict }) => verdict)).toEqual(['same', 'same']);
});

test('what stands in quotes and is too short to be compared is named', () => {
  expect(namesQuoted('他说“双公示”，又说“房住不炒”，再说“双公示”。')).toEqual([
    '双公示',
    '房住不炒',
  ]);
});

test('the number of a page between the lines of a PDF is no part of what is quoted', () => {
  const pasted = '电子商务交易\n- 12 -\n额达到3万亿元。';
  expect(checkPassage(pasted, texts).map(({ verdict }) => verdict)).toEqual(['same']);
});

test('a quotation that nobody has closed ends with its paragraph', () => {
  const report = '方案提出：“电子商务交易额达到3万亿元。\n下一步抓好落实。';
  expect(quotationsIn(report)).toEqual(['电子商务交易额达到3万亿元。']);
  expect(quotationsIn('方案提出：“电子商务交易额达到3万亿元')).toHaveLength(1);
});

test('what was put before a sentence replaces nothing of the one before it', () => {
  const checked = check('要支持企业建设信息消费体验中心，运用虚拟现实、增强现实');
  expect(ids(checked)).toEqual(['3.2.5-4']);
  expect(said(checked)).toEqual(['added 要|']);
});

test('without quotes, what leads to the words of a plan and the mark behind them are the writer’s', () => {
  const sentence = '文件指出：到2020年底，力争培育2-3个全国一流的工业互联网平台。';
  expect(checkReport(sentence, texts).map(({ verdict }) => verdict)).toEqual(['same']);
});
