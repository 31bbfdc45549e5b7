import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { blocksOf } from '../../../../src/reports/index.ts';
import { writeCsv } from '../../../../src/reports/files/csv.ts';
import { writeMarkdown } from '../../../../src/reports/files/markdown.ts';
import { writeWord } from '../../../../src/reports/files/word.ts';
import { entryWith } from '../../ledger/fakes.ts';
import { ENTRIES, reportFor, ROWS, TITLE } from '../sheets.ts';

const NASTY = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A',
  ' =1+1',
  '\u3000＝1',
  '|cmd',
  ' %1',
  '％1',
];

test.each(NASTY)('in CSV %j is no formula', (text) => {
  const entries = [entryWith({ id: 'a', set: { progress: text } })];
  const rows = Papa.parse<Record<string, string>>(writeCsv(reportFor(entries)).slice(1), {
    header: true,
  }).data;
  expect(rows[0]?.['进展情况']).toBe(`'${text}`);
});

test('CSV is UTF-8 with a byte order mark, and quotes what has to be', () => {
  const entries = [
    entryWith({ id: 'a', set: { progress: '第一行\n“引”,"双引号"', owner: '李四' } }),
  ];
  const csv = writeCsv(reportFor(entries));
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  const { data } = Papa.parse<string[]>(csv.slice(1).trimEnd());
  expect(data).toHaveLength(ROWS.length + 1);
  expect(data[0]?.slice(0, 4)).toEqual(['序号', '编号', '任务', '具体措施']);
  expect(data[1]).toContain('第一行\n“引”,"双引号"');
  expect(new Set(data.map(({ length }) => length))).toEqual(new Set([data[0]?.length]));
});

test('in CSV every cell is quoted, and stays one where lists are parted by ;', () => {
  const entries = [entryWith({ id: 'a', set: { progress: '好;=1+1\0' } })];
  const csv = writeCsv(reportFor(entries));
  const first = csv.slice(1).split('\r\n')[1] ?? '';
  expect(first).toMatch(/^"1","/u);
  expect(first).toContain('"好；=1+1␀"');
  expect(csv).not.toMatch(/[;\0]/u);
});

test('official text is not touched by what makes cells harmless', () => {
  const { data } = Papa.parse<Record<string, string>>(writeCsv(reportFor([])).slice(1), {
    header: true,
  });
  expect(data.slice(0, 4).map((row) => row['具体措施'])).toEqual(ROWS.map(({ text }) => text));
});

test('a report says title, period, figures, chapters, problems, and that nobody has checked it', () => {
  const blocks = blocksOf(reportFor(ENTRIES, ''), TITLE, ROWS);
  const text = blocks.map((block) => (block.kind === 'table' ? block.name : block.text)).join('\n');
  expect(text).toContain(`《${TITLE}》落实情况报告`);
  expect(text).toContain('（2026年10月1日至2026年12月31日）');
  expect(text).toContain('以下情况由＿＿＿＿＿＿自行登记，未经审核，截至2026年12月31日。');
  expect(text).toContain(
    '4 项具体措施中，2 项未启动，1 项推进中，1 项需协调；完成率 0.0%（不涉及的不计）。',
  );
  expect(text).toContain('其中 1 项还没有登记过，按“未启动”计。');
  expect(text).toContain('本期登记 3 次，涉及 3 项。');
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  expect(tables.map(({ name }) => name)).toEqual([
    '二、分章节情况',
    '三、按原文责任单位',
    '四、本期进展',
    '五、需协调事项和存在问题',
    '附：本期登记明细',
  ]);
  expect(tables[3]?.rows).toEqual([
    ['三（一）1.第2句', '第2句措施，“原文”照录。', '需协调', '缺资金'],
  ]);
});

test('a report names where two people of one unit disagree', () => {
  const entries = [
    entryWith({ id: 'a', set: { status: 'done' } }),
    entryWith({ id: 'b', set: { status: 'doing' } }),
  ];
  const blocks = blocksOf(reportFor(entries), TITLE, ROWS);
  expect(JSON.stringify(blocks)).toContain('前后两人填写不一致');
});

test('the Word file holds every word of the report, on A4 with the margins of an official document', async () => {
  const entries = [
    ...ENTRIES,
    entryWith({ id: 'd', item: '3.1.1-3', set: { progress: '<b>&"\'</b>', problem: '甲\n乙' } }),
  ];
  const blocks = blocksOf(reportFor(entries), TITLE, ROWS);
  const blob = await writeWord(blocks, TITLE);
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const text = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)]
    .map(([, words = '']) => words)
    .join('')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'")
    .replace(/&amp;/gu, '&');
  for (const block of blocks) {
    const words = block.kind === 'table' ? [block.head, ...block.rows].flat() : [block.text];
    for (const word of words) expect(text).toContain(word.replace(/\n/gu, ''));
  }
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
  expect(xml).toMatch(/w:top="2098"[^>]*w:left="1587"/u);
  expect(xml).toContain('<w:tblHeader/>');
  const footers = Object.keys(parts).filter((name) => name.startsWith('word/footer'));
  expect(footers).toHaveLength(2);
});

test('in Markdown what people typed stays text', () => {
  const entries = [
    entryWith({ id: 'a', set: { progress: '# 一|二\n<img src=x> [点](javascript:1) *星*' } }),
  ];
  const markdown = writeMarkdown(blocksOf(reportFor(entries), TITLE, ROWS));
  expect(markdown).toContain(`# 《${TITLE}》落实情况报告`);
  expect(markdown).toContain('## 二、分章节情况');
  const line = markdown.split('\n').find((one) => one.includes('javascript')) ?? '';
  expect(line).toContain('一\\|二<br>\\<img');
  expect(line).toContain('\\[点]');
  expect(line).toContain('\\*星\\*');
  expect(line.replace(/\\\|/gu, '').match(/\|/gu)).toHaveLength(5);
});
