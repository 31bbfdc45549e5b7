import { describe, expect, test } from 'vitest';
import type { Source } from '../../../../src/intake/index.ts';
import { changes, read, refusal, textsOf } from '../bytes.ts';
import { SENTENCE, page } from './page.ts';

function cellsOf({ paragraphs }: Source): string[][] {
  return paragraphs.flatMap(({ hints: { row } }) =>
    row === undefined
      ? []
      : [
          row.cells.map(
            ({ column, columns, rows, text }) => `${column}+${columns}×${rows} ${text}`,
          ),
        ],
  );
}

describe('tables of a page', () => {
  test('rows with the columns that their cells cover', async () => {
    const html = `<table><caption>任务表</caption><thead><tr><th rowspan=2>序号<th colspan=2>任务</thead><tbody><tr><td><p>甲<p>乙<td>丙</tr><tr style="display:none"><td>藏<td>藏</tr><tr><td rowspan=0>1<td><td>丁</tr></table>`;
    const source = await read(page(`<p>${SENTENCE}</p>${html}`), 'a.html');
    expect(textsOf(source)).toEqual([SENTENCE, '序号\t任务', '甲 乙\t丙', '1\t\t丁']);
    expect(cellsOf(source)).toEqual([
      ['1+1×2 序号', '2+2×1 任务'],
      ['2+1×1 甲 乙', '3+1×1 丙'],
      ['1+1×1 1', '2+1×1 ', '3+1×1 丁'],
    ]);
    expect(changes(source, 'line-break')).toEqual([[3, '甲\n乙', '甲 乙']]);
  });

  test('each table has its number', async () => {
    const table = '<table><tr><td>甲<td>乙</table>';
    const { paragraphs } = await read(page(`<p>${SENTENCE}</p>${table}${table}`), 'a.html');
    expect(paragraphs.map(({ hints }) => hints.row?.table)).toEqual([undefined, 1, 2]);
  });

  test('tables that only lay out the page are none', async () => {
    const box = `<table><tr><td>专栏1</tr><tr><td>${SENTENCE}</tr></table>`;
    const long = Array.from({ length: 10 }, () => `<p>${SENTENCE}</p>`).join('');
    const beside = `<table><tr><td>目录</td><td>${long}</td></tr></table>`;
    const nested = `<table><tr><td>甲<td><table><tr><td>乙</table></table>`;
    const empty = `<table><tr><td><td>${SENTENCE}<td></table>`;
    for (const html of [box, beside, nested, empty]) {
      expect(cellsOf(await read(page(`<p>${SENTENCE}</p>${html}`), 'a.html'))).toEqual([]);
    }
  });

  test('what is left out of a cell is logged', async () => {
    const html = `<p>${SENTENCE}</p><table><tr><td>甲<span hidden>藏</span><td>乙<img alt=图></table>`;
    const source = await read(page(html), 'a.html');
    expect(source.log).toEqual([
      { what: 'hidden-text', line: 2, before: '藏', after: '' },
      { what: 'picture', line: 2, before: '图', after: '' },
    ]);
  });

  test('look-alikes in cells are mended in the cell and in the row', async () => {
    const source = await read(page(`<p>${SENTENCE}</p><table><tr><td>⼀<td>乙</table>`), 'a.html');
    expect([textsOf(source)[1], cellsOf(source)]).toEqual(['一\t乙', [['1+1×1 一', '2+1×1 乙']]]);
  });

  test('columns beyond all use are refused', async () => {
    const row = '<tr>'.concat('<td colspan=1500>甲'.repeat(2));
    expect(await refusal(page(`<table>${row}</table>`), 'a.html')).toBe('too-large');
  });
});
