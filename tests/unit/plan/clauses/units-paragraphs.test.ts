import { describe, expect, test } from 'vitest';
import { cutPieces } from '../../../../src/plan/clauses/pieces.ts';
import { NO_PROFILE } from '../../../../src/plan/units/units-profile.ts';
import { readUnits, unitsProfile, unsureUnits } from '../../../../src/plan/index.ts';

/** The pieces, lines of units in ⟦⟧. */
function cut(text: string, labelLength = 0, profile = NO_PROFILE): string {
  return cutPieces(text, labelLength, profile)
    .map(({ kind, start, end }) => {
      const words = text.slice(start, end);
      return kind === 'units' ? `⟦${words}⟧` : words;
    })
    .join('|');
}

describe('a paragraph is cut', () => {
  test.each([
    [
      'between sentences',
      '第一步。（省公安厅负责）第二步。',
      0,
      '第一步。|⟦（省公安厅负责）⟧|第二步。',
    ],
    [
      'within a sentence',
      '推进甲（责任单位：甲局）；推进乙（责任单位：乙局）。',
      0,
      '推进甲|⟦（责任单位：甲局）；⟧|推进乙|⟦（责任单位：乙局）。⟧',
    ],
    [
      'before a label without brackets',
      '内容。责任单位：甲局、乙局。完成时限：2019年底。',
      0,
      '内容。|⟦责任单位：甲局、乙局。完成时限：2019年底。⟧',
    ],
    [
      'behind the list of a label',
      '责任单位：甲局。要抓紧落实。',
      0,
      '⟦责任单位：甲局。⟧|要抓紧落实。',
    ],
    [
      'before a label behind a heading',
      '（一）加强领导　责任单位：甲局',
      3,
      '（一）加强领导　|⟦责任单位：甲局⟧',
    ],
    [
      'before names behind a heading',
      '（一）加强领导（省委办公厅、省政府办公厅）',
      3,
      '（一）加强领导|⟦（省委办公厅、省政府办公厅）⟧',
    ],
    [
      'before two brackets in a row',
      '内容。（甲局牵头）（乙局配合）',
      0,
      '内容。|⟦（甲局牵头）⟧|⟦（乙局配合）⟧',
    ],
    ['not at an aside', '采用（BIPV）形式。', 0, '采用（BIPV）形式。'],
    [
      'not at a condition',
      '做好实施（技工院校内由人社部门负责），加强监管。',
      0,
      '做好实施（技工院校内由人社部门负责），加强监管。',
    ],
    [
      'not at a former name',
      '由农业部（农业农村部）负责。完成。',
      0,
      '由农业部（农业农村部）负责。|完成。',
    ],
    ['not at a single odd bracket', '内容（省教育厅）。', 0, '内容（省教育厅）。'],
    [
      'as a whole where it is names and verbs',
      '由省科技厅牵头，省财政厅配合。',
      0,
      '⟦由省科技厅牵头，省财政厅配合。⟧',
    ],
  ])('%s', (_name, text, labelLength, expected) => {
    expect(cut(text, labelLength)).toBe(expected);
  });
});

describe('the document decides what a paragraph leaves open', () => {
  const habit = unitsProfile(['甲。（省教育厅）', '乙。（省财政厅）', '丙。（省民政厅）']);

  test('a form that ends paragraphs again and again is one of lines of units', () => {
    expect([...habit.forms]).toEqual(['bare after']);
    expect(cut('丁。（省统计局）', 0, habit)).toBe('丁。|⟦（省统计局）⟧');
    expect(cut('丁（省统计局）。', 0, habit)).toBe('丁（省统计局）。');
    expect(unsureUnits('丁。（省统计局）', habit)).toEqual([]);
  });

  test('a single one is asked about, and the answer counts', () => {
    const text = '丁。（省统计局）';
    expect(unsureUnits(text, NO_PROFILE)).toEqual([
      { start: 2, end: 8, words: '（省统计局）', isLikely: false },
    ]);
    const decided = unitsProfile([text], new Map([['（省统计局）', true]]));
    expect(cut(text, 0, decided)).toBe('丁。|⟦（省统计局）⟧');
    const refused = unitsProfile([text], new Map([['（省统计局）', false]]));
    expect(cut(text, 0, refused)).toBe('丁。|（省统计局）');
    expect(unsureUnits(text, refused)).toHaveLength(1);
  });

  test.each([
    '采用（BIPV）形式。',
    '污水（再生水）源（含人才公寓）。',
    '每个县（市、区）一所。',
    '黄浦区教育局',
    '各部门要落实。',
  ])('%s raises no question', (text) => {
    expect(unsureUnits(text, NO_PROFILE)).toEqual([]);
  });

  test.each([
    '支持试点（武汉市、襄阳市）。',
    '引进高校（清华大学、北京大学）。',
    '加快推进（省科技厅负责）。',
    '建设。省科技厅牵头，省财政厅配合。',
  ])('%s raises one', (text) => {
    expect(unsureUnits(text, NO_PROFILE)).toHaveLength(1);
  });
});

describe('whatever the length', () => {
  test.each([
    ['brackets', '（'.repeat(100_000)],
    ['brackets in brackets', `${'（甲'.repeat(50_000)}${'）'.repeat(50_000)}`],
    ['spaces', `责任单位：甲部${' '.repeat(100_000)}乙部`],
    ['labels', '责任单位：'.repeat(20_000)],
    ['brackets of units', '推进工作（责任单位：甲局）；'.repeat(7_000)],
    ['adverbs', `（责任单位：甲部${'按职责分工'.repeat(20_000)}）`],
  ])('%s: nothing is lost, and the time is bounded', (_name, text) => {
    // What grew with the square of the length would not come to an end within the time of a test.
    const pieces = cutPieces(text, 0);
    readUnits(text);
    expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });
});
