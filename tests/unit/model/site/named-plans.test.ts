import { expect, test } from 'vitest';
import { namedPlans } from '../../../../src/model/index.ts';
import type { PlanCitation } from '../../../../src/model/index.ts';

const cites = (clause: string, title: string, number: string | null = null): PlanCitation => ({
  clause,
  title,
  number,
  words: `《${title}》`,
});
const A = { id: 'a', title: '甲省数字乡村方案', number: '甲政发〔2024〕1号', citations: [] };
const B = {
  id: 'b',
  title: '乙市方案',
  number: null,
  citations: [
    cites('1-1', '甲省 数字乡村方案'),
    cites('1-2', '无关方案'),
    cites('1-3', '甲省人民政府办公厅关于印发甲省数字乡村方案的通知', '甲政发〔2024〕 1号'),
    cites('1-3', '甲省数字乡村方案'),
    cites('2-1', '乙市方案'),
  ],
};

test('a plan that a text names by title, notice or number is one of the site; itself is not meant', () => {
  const { named, naming } = namedPlans([A, B]);
  expect(named.get('b')).toEqual([{ plan: A, clauses: ['1-1', '1-3'] }]);
  expect(naming.get('a')).toEqual([{ plan: B, clauses: ['1-1', '1-3'] }]);
  expect([named.get('a'), naming.get('b')]).toEqual([[], undefined]);
});

test.each([
  ['another number', cites('1', '甲省数字乡村方案', '甲政发〔2023〕1号'), undefined],
  ['a number that the site does not know', cites('1', '乙市方案', '乙政发〔2023〕1号'), 'b'],
  ['the notice', cites('1', '关于印发《甲省数字乡村方案》的通知'), 'a'],
  ['words that only hold the title', cites('1', '甲省数字乡村方案实施细则'), undefined],
])('%s', (_what, citation, id) => {
  expect(namedPlans([A, B]).find(citation)?.id).toBe(id);
});
