/** What the tests of reports and sheets share: a small plan's rows, entries, and a sheet made of them. */
import { columnsNamedBy, reportOf } from '../../../src/ledger/index.ts';
import type { Entry, Report, LedgerRow, TargetRow } from '../../../src/ledger/index.ts';
import { blocksOf } from '../../../src/reports/index.ts';
import { weighChanges } from '../../../src/reports/taking-in/weigh-changes.ts';
import type { Choice, Outcome } from '../../../src/reports/taking-in/weigh-changes.ts';
import type { SheetChanges } from '../../../src/reports/sheets-in/sheet-changes.ts';
import { openSheet } from '../../../src/reports/taking-in/open-sheet.ts';
import type { OpenedSheet } from '../../../src/reports/taking-in/open-sheet.ts';
import { readBook } from '../../../src/reports/sheets-in/read-book.ts';
import { returnedOf } from '../../../src/reports/sheets-in/hidden-sheet.ts';
import type { ReturnedSheet } from '../../../src/reports/sheets-in/hidden-sheet.ts';
import type { SheetState } from '../../../src/reports/sheets-out/sheet-state.ts';
import { writeSheet } from '../../../src/reports/sheets-out/write-sheet.ts';
import { entryWith, NOTHING_AROUND } from '../ledger/fakes.ts';

export const PERIOD = { from: '2026-10-01', until: '2026-12-31' };
export const TITLE = '某省加快信息消费实施方案';

/** A row of a table of measures. */
export function rowWith(part: Partial<LedgerRow> & Pick<LedgerRow, 'item'>): LedgerRow {
  const number = Number(part.item.split('-')[1] ?? 1);
  return {
    number,
    place: `三（一）1.第${number}句`,
    task: '提升信息基础设施',
    taskId: '3.1.1',
    taskPlace: '三（一）1.',
    taskFingerprint: '0'.repeat(16),
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

export const ROWS: LedgerRow[] = [
  rowWith({ item: '3.1.1-1' }),
  rowWith({ item: '3.1.1-2' }),
  rowWith({ item: '3.1.1-3' }),
  rowWith({
    item: '4.1-1',
    place: '四（一）第1句',
    task: '加强组织领导',
    taskId: '4.1',
    taskPlace: '四（一）',
    taskFingerprint: '0'.repeat(16),
    chapter: '四、保障措施',
  }),
];

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

export const TARGETS: TargetRow[] = [
  {
    item: '2-1.t1',
    place: '二、第1句',
    of: '全省电子信息产业规模',
    figure: '8000亿元',
    words: '全省电子信息产业规模突破8000亿元',
    date: '力争到2020年底',
    fingerprint: 'ffffffffffffffff',
  },
  {
    item: '2-2.t1',
    place: '二、第2句',
    of: '电子商务交易额',
    figure: '3万亿元',
    words: '电子商务交易额达到3万亿元',
    date: '原句没有写时限',
    fingerprint: 'ffffffffffffffff',
  },
];

/** A report for a unit, by default without a name; null for all units. */
export function reportFor(
  entries: readonly Entry[],
  unit: string | null = '',
  targets: readonly TargetRow[] = [],
): Report {
  return reportOf({}, { rows: ROWS, targets }, entries, PERIOD, unit ?? undefined, NOTHING_AROUND);
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
  const book = await readBook(bytes);
  const reading = 'complaints' in book ? book : returnedOf(book);
  if ('complaints' in reading) throw new Error(JSON.stringify(reading.complaints));
  return reading.sheet;
}

/** What a file carries in its hidden sheet. */
export async function stateOf(bytes: Uint8Array): Promise<SheetState> {
  const { state } = await returned(bytes);
  if (state === undefined) throw new Error('The file has no hidden sheet.');
  return state;
}

/** Opens a file weeks after it went out. @param here What is here already, columns of the team's own among it. */
export function opened(
  bytes: Uint8Array,
  here: readonly Entry[] = [],
): ReturnType<typeof openSheet> {
  const now = Date.parse('2027-01-08T04:00:00Z');
  const own = columnsNamedBy({}, here).shown;
  return openSheet(bytes, { rows: ROWS, targets: TARGETS }, { modified: now, now }, own);
}

/** A file that is not refused. */
export async function openedWell(
  bytes: Uint8Array,
  here: readonly Entry[] = [],
): Promise<OpenedSheet> {
  const sheet = await opened(bytes, here);
  if ('complaints' in sheet) throw new Error(JSON.stringify(sheet.complaints));
  return sheet;
}

/** What was changed in a file. */
export async function changesIn(bytes: Uint8Array): Promise<SheetChanges> {
  const { found } = await openedWell(bytes);
  if ('table' in found) throw new Error('It never went out from here.');
  return found;
}

/** Who takes a sheet in says no more than they must. */
export const CHOICE: Choice = {
  writer: '',
  takesUnsure: false,
  on: '2026-11-24',
  unit: '',
  words: new Map(),
  columns: [],
  rows: new Map(),
};

/** What a file brings to a ledger. */
export async function outcomeIn(
  bytes: Uint8Array,
  here: readonly Entry[],
  choice: Partial<Choice> = {},
): Promise<Outcome> {
  const { found, at } = await openedWell(bytes, here);
  return weighChanges({}, { found, at }, { ...CHOICE, ...choice }, here);
}
