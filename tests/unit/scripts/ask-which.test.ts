import { expect, test } from 'vitest';
import { faultOf, freshOf, messageOf } from '../../../scripts/ask-which.ts';
import type { Doubt } from '../../../src/plan/index.ts';

function doubt(code: string, more: Partial<Doubt> = {}): Doubt {
  const start = { line: 3, column: 1, offset: 20 };
  const position = { start, end: start };
  const empty = { words: '', before: '', after: '', options: [], default: '', answer: null };
  return { code, must: false, position, ...empty, ...more };
}

const GAP = doubt('number-gap', { words: '（三）丙。', options: ['as-printed', 'sentence'] });
const ID = doubt('plan-id', { words: 'x-2020-a', default: 'x-2020-a' });

test('the address is asked for when nothing else is open: it is proposed from the other answers', () => {
  const asked = new Set<string>();
  expect(freshOf([doubt('title'), ID, GAP], asked).map(({ code }) => code)).toEqual([
    'title',
    'number-gap',
  ]);
  const proposal = { ...ID, words: 'hubei-2020-a' };
  expect(freshOf([proposal, GAP], asked)).toEqual([proposal]);
  expect(freshOf([proposal, GAP], asked)).toEqual([]);
});

test('what is asked of the same kind about other words is another question', () => {
  const asked = new Set<string>();
  freshOf([GAP], asked);
  const other = { ...GAP, words: '（五）戊。' };
  expect(freshOf([GAP, other], asked)).toEqual([other]);
});

test('a question about words says the line, one about the document does not', () => {
  expect(messageOf(GAP)).toMatch(/^第3行：“（三）丙。”/u);
  expect(messageOf(doubt('title'))).toMatch(/^原文没有标题行/u);
});

test.each<[string, Partial<Doubt>, string, string | undefined]>([
  ['title', { must: true }, ' ', '这一项必须填写。'],
  ['title', { must: true }, '题', undefined],
  ['plan-id', {}, '', '这一项必须填写。'],
  ['plan-id', {}, 'Ab', '“Ab”不能作网址'],
  ['plan-id', {}, ' hubei-2018-a ', undefined],
  ['date', {}, '', undefined],
  ['date', {}, '2018年', '“2018年”不是日期'],
  ['date', {}, '2018-02-30', '“2018-02-30”不是日期'],
  ['date', {}, '2018-12-26', undefined],
])('%s %o takes “%s” or says what is wrong', (code, more, value, fault) => {
  const said = faultOf(doubt(code, more), value);
  if (fault === undefined) expect(said).toBeUndefined();
  else expect(said).toContain(fault);
});
