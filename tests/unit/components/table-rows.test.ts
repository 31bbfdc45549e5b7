import { expect, test } from 'vitest';
import { isHeadOf, rowsAround, withTables } from '../../../src/components/official/table-rows.ts';

const row = (id: string, text: string, page = 'p/', kind = 'cell') => ({ id, kind, text, page });
const CLAUSES = [
  row('0', '表', 'p/', 'sentence'),
  row('1', '序号\t内容\t时限'),
  row('2', '1\t加快建设，推广应用。\t2020年'),
  row('3', '推广\t2021年'),
  row('4', '另一页\t行', 'q/'),
];

test('a table is the rows that follow each other on a page', () => {
  expect(rowsAround(CLAUSES, '2').map(({ id }) => id)).toEqual(['1', '2', '3']);
  expect(rowsAround(CLAUSES, '4').map(({ id }) => id)).toEqual(['4']);
  expect(rowsAround(CLAUSES, 'none')).toEqual([]);
});

test('its first row names the columns, if its cells are short and as many as of any', () => {
  const rows = rowsAround(CLAUSES, '1');
  expect(rows.map(({ id }) => isHeadOf(rows, id))).toEqual([true, false, false]);
  expect(isHeadOf(rows.slice(1), '2')).toBe(true);
  expect(isHeadOf(rows.slice(2), '3')).toBe(false);
  expect(isHeadOf([row('1', '一\t'), row('2', '1\t2')], '1')).toBe(false);
});

const ROW = (id: string): string =>
  `<p class="paragraph"><span id="${id}" class="clause cell" role="row"><span role="cell">甲</span>\t<span role="cell">乙</span></span><a class="cite">引用</a></p>`;

test('rows stand in one table, whose words are those of the text; all else stays as it is', () => {
  const html = `<p class="paragraph">前</p>${ROW('1')}\n${ROW('2')}<p class="paragraph">后</p>${ROW('3')}`;
  const made = withTables(html, '表');
  expect(made.match(/role="table" aria-label="表"/gu)).toHaveLength(2);
  expect(made.replace(/<[^>]+>|\n/gu, '')).toBe(html.replace(/<[^>]+>|\n/gu, ''));
  expect(withTables('<p class="paragraph">前</p>', '表')).toBe('<p class="paragraph">前</p>');
});
