/** Rows of tables in Word files: whole on a page, unless no page has room for them. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { tableOf } from '../../../../src/reports/tables/columns.ts';
import { writeWord } from '../../../../src/reports/files/word.ts';

test('a row is not cut in two, but one that is higher than a page: some programs lose what is below it', async () => {
  const long = '已印发工作方案。'.repeat(60);
  const lines = ['一行\n'.repeat(25), long, '已印发工作方案。', ''];
  const table = tableOf('表', lines, [
    ['序号', 4, (_, at) => String(at)],
    ['进展情况', 12, (text) => text],
    ['备注', 30, () => '无'],
  ]);
  const file = await writeWord([table], '表');
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const rows = xml.match(/<w:tr>.*?<\/w:tr>/gsu) ?? [];
  expect(rows.map((row) => /<w:cantSplit(?: w:val="true")?\/>/u.test(row))).toEqual([
    ...[true, false, false, true, true],
  ]);
});
