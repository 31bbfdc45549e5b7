import { expect, test } from 'vitest';
import { readDocx } from '../../../../src/intake/docx/docx.ts';
import type { SourceParagraph } from '../../../../src/intake/source/types.ts';
import { docx, p, para, r, table } from '../make-docx.ts';

async function read(body: string): Promise<readonly SourceParagraph[]> {
  return (await readDocx(docx(body))).paragraphs;
}

const span = (columns: number): string => `<w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr>`;
const merge = (how = ''): string => `<w:tcPr><w:vMerge${how}/></w:tcPr>`;

test('rows are paragraphs with their cells where they begin', async () => {
  const body =
    p('前') +
    table(
      [p('任务'), p('单位')],
      [`${span(2)}${p('一、总则')}`],
      [`${merge(' w:val="restart"')}${p('甲')}`, p('省科技厅') + p('武汉市')],
      [`${merge()}<w:p/>`, p('省经信厅')],
    );
  expect(await read(body)).toEqual([
    { text: '前', hints: {} },
    row(1, '任务\t单位', [1, 1, 1, '任务'], [2, 1, 1, '单位']),
    row(2, '一、总则', [1, 2, 1, '一、总则']),
    row(3, '甲\t省科技厅 武汉市', [1, 1, 2, '甲'], [2, 1, 1, '省科技厅 武汉市']),
    row(4, '省经信厅', [2, 1, 1, '省经信厅']),
  ]);
});

function row(
  at: number,
  text: string,
  ...cells: [number, number, number, string][]
): SourceParagraph {
  const all = cells.map(([column, columns, rows, words]) => ({
    column,
    columns,
    rows,
    text: words,
  }));
  return { text, hints: { row: { table: 1, row: at, cells: all } } };
}

test('a table of one column is the paragraphs in it, and no table is counted', async () => {
  const body =
    table([p('甲', '<w:jc w:val="center"/>') + p('乙')], [p('丙')]) + table([p('丁'), p('戊')]);
  const paragraphs = await read(body);
  expect(paragraphs.slice(0, 3)).toEqual([
    { text: '甲', hints: { centred: true } },
    { text: '乙', hints: {} },
    { text: '丙', hints: {} },
  ]);
  expect(paragraphs[3]?.hints.row?.table).toBe(1);
});

test('tables are counted as they stand, and a table inside a cell is its words', async () => {
  const inner = table([p('丙'), p('丁')]);
  const body = table([p('甲'), p('乙') + inner]) + table([p('戊'), p('己')]);
  const paragraphs = await read(body);
  expect(paragraphs.map(({ text }) => text)).toEqual(['甲\t乙 丙 丁', '戊\t己']);
  expect(paragraphs.map(({ hints }) => hints.row?.table)).toEqual([1, 2]);
});

test('a row that is left free in front, one that is blank, one that was deleted', async () => {
  const body =
    `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr><w:tc>${p('甲')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr>` +
    `<w:tr><w:tc><w:p/></w:tc></w:tr>` +
    `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p('丙')}</w:tc></w:tr>` +
    `<w:tr><w:tc>${p('丁')}</w:tc></w:tr></w:tbl>`;
  const rows = (await read(body)).map(({ hints }) => hints.row);
  expect(rows.map((one) => [one?.row, one?.cells.map(({ column }) => column)])).toEqual([
    [1, [3, 4]],
    [3, [1]],
  ]);
});

test('words under a merged cell do not show, and are said', async () => {
  const body = table(
    [`${merge(' w:val="restart"')}${p('甲')}`, p('乙')],
    [`${merge()}${p('丙')}`, p('丁')],
  );
  const { paragraphs, log } = await readDocx(docx(body));
  expect(paragraphs.map(({ text }) => text)).toEqual(['甲\t乙', '丁']);
  expect(log).toEqual([{ what: 'merged-cell', line: 2, before: '丙', after: '' }]);
});

test('a table in a text box, a box in a cell, a cell of no table', async () => {
  const box = (inside: string): string =>
    `<w:r><w:pict><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></w:pict></w:r>`;
  const body =
    para(box(table([p('甲'), p('乙')])) + r('丙')) +
    table([para(box(p('丁')) + r('戊')), p('己')]) +
    `<w:tc>${p('庚')}</w:tc>`;
  expect((await read(body)).map(({ text }) => text)).toEqual(['甲\t乙', '丙', '丁 戊\t己', '庚']);
});
