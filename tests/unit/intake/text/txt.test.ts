import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../../src/intake/index.ts';
import { changes, read, texts, textsOf } from '../bytes.ts';

const SENTENCES =
  '为认真贯彻落实党中央、国务院决策部署，进一步扩大和升级信息消费，持续释放内需潜力，推动经济高质量发展，结合我省实际，制定本实施方案。到2020年，信息消费规模达到6000亿元，年均增长15%以上，信息技术在消费领域的带动作用显著增强，拉动相关领域产出达到1.5万亿元。';
const PLAN = [
  '湖北省进一步扩大和升级信息消费实施方案',
  '一、总体要求',
  SENTENCES,
  SENTENCES + SENTENCES,
  '（一）基本原则。',
  SENTENCES,
  `1.突破关键核心技术。${SENTENCES}`,
  `2.加快建设。${SENTENCES.slice(0, 70)}（责任单位：省科技厅）`,
  '二、保障措施',
  SENTENCES,
];

/** Breaks a paragraph at a width, as a page does: no mark begins a line. */
function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let rest = indent + text;
  while (rest.length > width) {
    let end = width;
    while (/[，。、；：）”%]/u.test(rest[end] ?? '')) end += 1;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest === '' ? lines : [...lines, rest];
}

/** Puts a page number behind each so many lines. */
function paged(
  lines: readonly string[],
  every: number,
  number: (page: number) => string[],
): string[] {
  return lines.flatMap((line, at) =>
    (at + 1) % every === 0 ? [line, ...number((at + 1) / every)] : [line],
  );
}

describe('plain text', () => {
  test('the first plan is its own canonical text, byte for byte, and nothing is asked', async () => {
    const bytes = readFileSync('seeds/hubei-2018-xinxi-xiaofei.txt');
    const source = await read(bytes);
    expect(canonicalText(source)).toBe(bytes.toString('utf8'));
    expect([source.log, source.choices]).toEqual([[], []]);
  });

  test('white space at the ends of lines and blank lines are no text, inner white space is', async () => {
    expect(await texts('\u3000\u3000甲 乙 \n\n\u00A0丙\t丁\u3000')).toEqual(['甲 乙', '丙\t丁']);
  });

  test('what was changed has a canonical text of one paragraph a line', async () => {
    expect(canonicalText(await read('\uFEFF\u3000甲\r\n\r\n乙'))).toBe('甲\n乙\n');
  });

  test('each way to end a line is logged, a system’s once for the file', async () => {
    const source = await read('甲\r乙\u000B丙\u2028丁\u0085戊\f己\r\n庚\r\n辛');
    expect(textsOf(source)).toEqual([...'甲乙丙丁戊己庚辛']);
    expect(changes(source, 'line-break')).toEqual([
      [0, 'CR', 'LF'],
      [0, 'CRLF', 'LF'],
      [2, 'U+000B', 'LF'],
      [3, 'U+2028', 'LF'],
      [4, 'U+0085', 'LF'],
      [5, 'U+000C', 'LF'],
    ]);
  });

  test('null and other control characters go, and are logged', async () => {
    const source = await read('甲\0乙\n丙\u0007\0丁');
    expect(textsOf(source)).toEqual(['甲乙', '丙丁']);
    expect(changes(source, 'null-character')).toEqual([
      [1, 'U+0000', ''],
      [2, 'U+0000', ''],
    ]);
    expect(changes(source, 'control-character')).toEqual([[2, 'U+0007', '']]);
  });
});

describe('wrapped lines', () => {
  test.each([
    ['without indents', 28, ''],
    ['with indents', 32, '\u3000\u3000'],
    ['narrow', 20, ''],
  ])('%s are put together again, and asked about', async (_, width, indent) => {
    const source = await read(PLAN.flatMap((text) => wrap(text, width, indent)).join('\n'));
    expect(textsOf(source)).toEqual(PLAN);
    expect(source.choices).toMatchObject([{ code: 'hard-wraps', default: 'join', must: false }]);
    const [[line, before, after] = []] = changes(source, 'hard-wrap');
    expect([line, before?.replace('\n', '')]).toEqual([3, after]);
  });

  test('a number begins a paragraph behind a full line that ends a sentence', async () => {
    const full = (text: string): string => `${text.padEnd(29, '的')}。`;
    const lines = [
      full('1.'),
      full('2.'),
      full('（1）'),
      '二、任务',
      ...wrap(SENTENCES.repeat(4), 30),
    ];
    const found = textsOf(await read(lines.join('\n')));
    expect(found.map((text) => text.slice(0, 2))).toEqual(['1.', '2.', '（1', '二、', '为认']);
  });

  test('the editor may keep them', async () => {
    const lines = PLAN.flatMap((text) => wrap(text, 28));
    expect(textsOf(await read(lines.join('\n'), 'a.txt', { 'hard-wraps': 'keep' }))).toEqual(lines);
  });

  test.each([
    ['with dashes', (page: number) => ['', `— ${page} —`, '']],
    ['with hyphens', (page: number) => [`- ${page} -`]],
    ['in words', (page: number) => [`第 ${page} 页 共 9 页`]],
    ['alone', (page: number) => [`${page}`]],
  ])('page numbers %s go from between them', async (_, number) => {
    const lines = [...PLAN, ...PLAN].flatMap((text) => wrap(text, 32, '\u3000\u3000'));
    const source = await read(paged(lines, 12, number).join('\n'));
    expect(textsOf(source)).toEqual([...PLAN, ...PLAN]);
    expect(source.choices.map(({ code }) => code).sort()).toEqual(['hard-wraps', 'page-numbers']);
    expect(changes(source, 'page-number').length).toBeGreaterThan(2);
  });

  test('page numbers may be kept', async () => {
    const source = await read('甲\n— 1 —\n乙', 'a.txt', { 'page-numbers': 'keep' });
    expect(textsOf(source)).toEqual(['甲', '— 1 —', '乙']);
    expect(source.choices).toMatchObject([{ words: '— 1 —', line: 2, default: 'remove' }]);
  });

  test('numbers that are text stay: of boxes, of a list', async () => {
    const lines = [
      '专栏',
      '1',
      '甲。',
      '',
      '',
      '',
      '专栏',
      '2',
      '乙。',
      '',
      '',
      '',
      '专栏',
      '3',
      '丙。',
    ];
    expect(await texts(lines.join('\n'))).toEqual(lines.filter((line) => line !== ''));
  });

  test('a few lines of one width are asked about and kept', async () => {
    const lines = wrap(SENTENCES, 28);
    const source = await read(['标题', '副标题', ...lines].join('\n'));
    expect(source.choices).toMatchObject([{ code: 'hard-wraps', default: 'keep' }]);
    expect(textsOf(source)).toEqual(['标题', '副标题', ...lines]);
  });

  test('a text of paragraphs is not asked about', async () => {
    const source = await read(PLAN.join('\n'));
    expect([source.choices, textsOf(source)]).toEqual([[], PLAN]);
  });

  test('white lines end a paragraph, Latin words are parted', async () => {
    const row = 'the information consumption of the province';
    const lines = Array.from({ length: 12 }, () => row);
    const source = await read([...lines, '', ...lines].join('\n'));
    expect(textsOf(source)).toEqual([lines.join(' '), lines.join(' ')]);
  });
});

describe('look-alike characters', () => {
  test('radicals and compatibility ideographs are mended, each in the log', async () => {
    const source = await read('⼀、⽅案⻓期⼾⼝\uF900');
    expect(textsOf(source)).toEqual(['一、方案长期户口豈']);
    expect(changes(source, 'look-alike')[0]).toEqual([
      1,
      '⼀、⽅案⻓期⼾⼝\uF900'.slice(0, 9),
      '一、⽅案⻓期⼾⼝\uF900'.slice(0, 9),
    ]);
    expect(source.choices).toMatchObject([{ code: 'look-alikes', default: 'mend', line: 1 }]);
  });

  test('they may be kept: then the text is its own canonical text', async () => {
    const source = await read('甲\n\n⼀、', 'a.txt', { 'look-alikes': 'keep' });
    expect(canonicalText(source)).toBe('甲\n\n⼀、');
    expect(source.choices).toMatchObject([{ line: 3 }]);
  });

  test('zeros of a year stay unless the editor says otherwise', async () => {
    const text = '二○一八年十二月，国发〔二O一八〕3号，○○○○年，2018年';
    const source = await read(text);
    expect(textsOf(source)).toEqual([text]);
    expect(source.choices).toMatchObject([{ code: 'zeros', default: 'keep' }]);
    expect(textsOf(await read(text, 'a.txt', { zeros: 'mend' }))).toEqual([
      '二〇一八年十二月，国发〔二〇一八〕3号，○○○○年，2018年',
    ]);
  });

  test('marks that cannot be seen go', async () => {
    const source = await read('责任\u200B单位');
    expect(textsOf(source)).toEqual(['责任单位']);
    expect(source.choices).toMatchObject([{ code: 'invisible', default: 'remove' }]);
  });

  test('an answer that is no option is none', async () => {
    expect(textsOf(await read('⼀', 'a.txt', { 'look-alikes': 'nonsense' }))).toEqual(['一']);
  });
});
