/** Workbooks that offices made themselves, of the sample plan. */
import * as XLSX from '@e965/xlsx';

import { columnsNamedBy } from '../../../src/ledger/index.ts';
import type { Entry, LedgerRow } from '../../../src/ledger/index.ts';
import { rowsOf } from '../../../src/ledger/table/plan-rows.ts';
import { weighChanges } from '../../../src/reports/taking-in/weigh-changes.ts';
import type { Choice, Outcome } from '../../../src/reports/taking-in/weigh-changes.ts';
import { openSheet } from '../../../src/reports/taking-in/open-sheet.ts';
import type { OpenedSheet } from '../../../src/reports/taking-in/open-sheet.ts';
import type { OrdinaryBook } from '../../../src/reports/ordinary/ordinary.ts';
import { samplePlan } from '../../sample-plan.ts';
import { entryWith } from '../ledger/fakes.ts';
import { CHOICE } from './sheets.ts';

/** The measures of the sample. */
export const PLAN_ROWS: LedgerRow[] = rowsOf({ ...samplePlan().plan, targets: [] });

/** The words of a measure. */
export function measure(item: string): string {
  const row = PLAN_ROWS.find((one) => one.item === item);
  if (row === undefined) throw new Error(`There is no measure ${item}.`);
  return row.text;
}

export type CellText = string | number | Date | null;

/** A workbook of one sheet. @param merges Ranges of cells: A1:G1 */
export function bookOf(
  rows: readonly (readonly CellText[])[],
  merges: readonly string[] = [],
): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(
    rows.map((row) => [...row]),
    { cellDates: true },
  );
  sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Sheet1');
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }));
}

const M1 = measure('3.1.1-1');
const M2 = measure('3.1.1-2');
const M3 = measure('3.1.1-3');

/** With a title, who fills it in, measures by their numbers in a list, and a foot: as a city sends it each month. */
export const CITY_ROWS = [
  ['信息消费重点任务进展情况表', null, null, null, null, null, null],
  ['填报单位：黄石市经信局', null, null, null, '填报日期：2026年11月20日', null, null],
  ['序号', '重点任务', '责任单位', '完成时限', '进展情况', '存在问题', '下一步打算'],
  [1, `1.${M1}`, '省科技厅、省发展改革委', '2026年底', '一期开工', '', '抓紧施工'],
  [2, M2.replace(/，/gu, ','), '省科技厅', '长期', '平台上线', '缺资金', null],
  [3, M3.slice(0, 30), '', null, '已签约', null, null],
  [4, '办好本市信息消费节', '市经信局', '2026年10月', '已办结', null, null],
  [5, M1.replace('加快', '加速').replace('形成', '催生'), '', '', '二期立项', null, null],
  ['填报人：李四', null, null, null, null, null, null],
];
export const CITY = bookOf(CITY_ROWS, ['A1:G1', 'A2:D2', 'E2:G2']);

/** Two rows of heads, a chapter over the whole width, a task beside its measures, and one for all of them. */
export const MERGED = bookOf(
  [
    ['序号', '工作任务', '具体举措', '填报单位', '完成情况', '进展情况', null, '备注'],
    [null, null, null, null, null, '本月', '累计', null],
    ['三、重点任务', null, null, null, null, null, null, null],
    [1, '突破关键核心技术', M1, '黄石市经信局', '推进中', '本月开工', '已投三成', ''],
    [null, null, M2, '黄石市经信局', '完成', '', '', ''],
    [2, '推广信息终端产品', '自拟举措甲，建设体验中心', '黄石市经信局', '基本完成', '甲', '', ''],
    [
      3,
      `（四）加强统计监测和评价。${measure('4.4-1')}`,
      null,
      '黄石市统计局',
      '√',
      null,
      null,
      'x',
    ],
  ],
  ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:G1', 'H1:H2', 'A3:H3', 'A4:A5', 'B4:B5'],
);

/** Addresses instead of words. */
export const NUMBERED = bookOf([
  ['编号', '状态', '责任人', '完成时间'],
  ['三（一）1.第1句', '已完成', '张三', new Date('2026-10-31T00:00:00Z')],
  ['3.1.1-2', '推进中', '李四', null],
  ['三（一） 2', '推进中', null, null],
  [7, '推进中', null, null],
]);

/** Columns of a team's own. */
export const OWN_COLUMNS: Entry[] = [
  entryWith({ id: 'n1', item: 'team.caaaaaaaa', set: { name: '资金（万元）', order: '1' } }),
  entryWith({ id: 'n2', item: 'team.cbbbbbbbb', set: { name: '分管领导', order: '2' } }),
];

/** Opens a workbook of the sample. @param here What is here already, columns of the team's own among it. */
export async function openOrdinary(
  bytes: Uint8Array,
  here: readonly Entry[] = [],
): Promise<OpenedSheet> {
  const now = Date.parse('2026-12-08T04:00:00Z');
  const clocks = { modified: Date.parse('2026-11-24T04:00:00Z'), now };
  const own = columnsNamedBy({}, here).shown;
  const sheet = await openSheet(bytes, { rows: PLAN_ROWS, targets: [] }, clocks, own);
  if ('complaints' in sheet) throw new Error(JSON.stringify(sheet.complaints));
  return sheet;
}

/** The table in it. */
export async function bookIn(
  bytes: Uint8Array,
  here: readonly Entry[] = [],
): Promise<OrdinaryBook> {
  const { found } = await openOrdinary(bytes, here);
  if (!('table' in found)) throw new Error('It is one of ours.');
  return found;
}

/** What it brings, its columns as they are proposed. */
export async function broughtBy(
  bytes: Uint8Array,
  here: readonly Entry[] = [],
  choice: Partial<Choice> = {},
): Promise<Outcome> {
  const sheet = await openOrdinary(bytes, here);
  const { columns, table } = await bookIn(bytes, here);
  const said = { ...CHOICE, columns, unit: table.unit, on: sheet.day, ...choice };
  return weighChanges({}, sheet, said, here);
}

/** Its entries, each in a line: item unit field=value … */
export function entryLines({ entries }: Outcome): string[] {
  return entries.map(({ item, unit, set }) =>
    [item, unit, ...Object.entries(set).map(([field, value]) => `${field}=${value}`)].join(' '),
  );
}
