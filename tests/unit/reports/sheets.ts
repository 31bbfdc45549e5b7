/** What the tests of reports and sheets share: a small plan's rows, entries, and a sheet made of them. */
import { reportOf } from '../../../src/ledger/index.ts';
import type { Entry, Home, Report, Row } from '../../../src/ledger/index.ts';
import { blocksOf } from '../../../src/reports/index.ts';
import { readSheet } from '../../../src/reports/read-sheet.ts';
import type { ReturnedSheet } from '../../../src/reports/read-sheet.ts';
import { writeSheet } from '../../../src/reports/write-sheet.ts';
import { entryWith, FakeProfile, homeOf } from '../ledger/fakes.ts';

export const PERIOD = { from: '2026-10-01', until: '2026-12-31' };
export const TITLE = '某省加快信息消费实施方案';

/** A row of a table of measures. */
export function rowWith(part: Partial<Row> & Pick<Row, 'item'>): Row {
  const number = Number(part.item.split('-')[1] ?? 1);
  return {
    number,
    place: `三（一）1.第${number}句`,
    task: '提升信息基础设施',
    taskId: '3.1.1',
    taskPlace: '三（一）1.',
    chapter: '三、重点任务',
    text: `第${number}句措施，“原文”照录。`,
    units: ['省经信厅', '各市、州、县人民政府'],
    places: [],
    deadline: undefined,
    deadlineWords: '—',
    fingerprint: 'ffffffffffffffff',
    ...part,
  };
}

export const ROWS: Row[] = [
  rowWith({ item: '3.1.1-1' }),
  rowWith({ item: '3.1.1-2' }),
  rowWith({ item: '3.1.1-3' }),
  rowWith({
    item: '4.1-1',
    place: '四（一）第1句',
    task: '加强组织领导',
    taskId: '4.1',
    taskPlace: '四（一）',
    chapter: '四、保障措施',
  }),
];

/** A browser's ledger. */
export function home(): Home {
  return homeOf(new FakeProfile().tab());
}

export const ENTRIES: Entry[] = [
  entryWith({
    id: 'a',
    by: '张三',
    set: { status: 'doing', owner: '李四', progress: '一期\n已完成' },
  }),
  entryWith({
    id: 'b',
    item: '3.1.1-2',
    set: { status: 'blocked', problem: '缺资金', due: '2026-12-31' },
  }),
  entryWith({ id: 'c', item: '4.1-1', set: { evidence: 'https://example.cn/1\n第二件' } }),
];

/** A report for a unit, by default without a name; null for all units. */
export function reportFor(entries: readonly Entry[], unit: string | null = ''): Report {
  return reportOf({}, ROWS, entries, PERIOD, unit ?? undefined);
}

/** The file of a report. */
export function fileOf(report: Report, entries: readonly Entry[] = ENTRIES): Promise<Uint8Array> {
  return writeSheet(report, blocksOf(report, TITLE, ROWS), {
    format: 'taizhang-ledger',
    version: 1,
    site: 'site',
    exported: '2026-11-24T00:00:00.000Z',
    by: '',
    ledgers: [{ plan: 'plan', title: TITLE, source: 'a'.repeat(64), entries: [...entries] }],
  });
}

/** What comes back in a file. */
export async function returned(bytes: Uint8Array): Promise<ReturnedSheet> {
  const reading = await readSheet(bytes);
  if ('complaints' in reading) throw new Error(JSON.stringify(reading.complaints));
  return reading.sheet;
}
