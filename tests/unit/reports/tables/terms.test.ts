/** 期次 in reports: 本期 beside 累计, 较上期, 补报; and two dates side by side. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import {
  asOfBefore,
  asOfDay,
  asOfTerm,
  changedOf,
  closeWords,
  placesOf,
  reportOfTerm,
  rulesIn,
  termsOf,
} from '../../../../src/ledger/index.ts';
import type { Entry, Report } from '../../../../src/ledger/index.ts';
import { comparisonBlocks } from '../../../../src/reports/tables/comparison.ts';
import { writeCsv, writeTableCsv } from '../../../../src/reports/files/csv.ts';
import { formalOf } from '../../../../src/reports/formal/formal.ts';
import { blocksOf } from '../../../../src/reports/index.ts';
import type { Block } from '../../../../src/reports/index.ts';
import { writeTables } from '../../../../src/reports/sheets-out/write-sheet.ts';
import { termWords } from '../../../../src/text/index.ts';
import { entryWith, NOTHING_AROUND } from '../../ledger/fakes.ts';
import { changesIn, fileOf, ROWS, TITLE } from '../sheets.ts';

const noon = (day: string): string => `${day}T04:00:00.000Z`;
const TODAY = '2026-12-10';
const TERM = { name: '2026年11月', from: '2026-11-01', until: '2026-11-30' };
const BEFORE = { name: '2026年10月', from: '2026-10-01', until: '2026-10-31' };
const SAID = [
  entryWith({ id: 'a', unit: '甲局', at: noon('2026-10-10'), set: { status: 'doing' } }),
  entryWith({
    ...{ id: 'b', unit: '甲局', at: noon('2026-11-10'), over: ['a'] },
    set: { status: 'done', percent: '100', progress: '全部\n建成' },
  }),
  entryWith({ id: 'c', item: '3.1.1-2', unit: '甲局', at: noon('2026-10-10') }),
  entryWith({
    ...{ id: 'd', item: '3.1.1-2', unit: '甲局', at: noon('2026-11-10'), over: ['c'] },
    set: { status: 'doing' },
  }),
  entryWith({ id: 'e', unit: '乙局', at: noon('2026-11-10'), set: { status: 'na' } }),
];
const LATE = entryWith({ id: 'z', unit: '乙局', device: 'sheet-1', at: noon('2026-11-20') });
const close = closeWords(SAID, Date.parse(noon('2026-12-01')));

function termReport(
  unit: string | undefined,
  { isClosed = true, terms = [TERM, BEFORE], expected = [] as string[] } = {},
): Report {
  const opened = terms.map((set, at) =>
    entryWith({ id: `t${at}`, item: `team.t0000000${at}`, set }),
  );
  const closing = entryWith({
    ...{ id: 't9', item: 'team.t00000000', over: ['t0'] },
    set: { closed: close },
  });
  const all: Entry[] = [...SAID, LATE, ...opened, ...(isClosed ? [closing] : [])];
  const known = termsOf(all);
  const [term] = known;
  if (term === undefined) throw new Error('There is no 期次.');
  const sides = [asOfBefore(term, known, all, TODAY), asOfTerm(term, all, TODAY)] as const;
  const around = { ...NOTHING_AROUND, today: TODAY, expected };
  return reportOfTerm({}, { rows: ROWS, targets: [] }, term, sides, unit, around);
}

const tableIn = (blocks: readonly Block[], name: string): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' && block.name.includes(name)
      ? [block.head.join(), ...block.rows.map((row) => row.join())]
      : [],
  );
const wordsOf = (blocks: readonly Block[]): string => JSON.stringify(blocks);

test('a closed 期次 is coloured by the rules that it had heard, and says that its list of units is the one of now', () => {
  const rules = (id: string, at: string, over: string[], words: string): Entry =>
    entryWith({ id, item: 'team.colours', unit: '厅', at: noon(at), over, set: { rules: words } });
  const then = rules('r1', '2026-11-02', [], 'overdue 0 red');
  const later = rules('r2', '2026-12-05', ['r1'], 'overdue 0 yellow');
  const heard = closeWords([...SAID, then], Date.parse(noon('2026-12-01')));
  const item = 'team.t00000000';
  const term = entryWith({ id: 't0', item, set: { ...TERM, closed: heard } });
  const all = [...SAID, then, later, term];
  const colours = (entries: readonly Entry[]): string[] =>
    rulesIn(entries, '厅').map(({ colour }) => colour);
  const [closed] = termsOf(all);
  expect(closed && colours(asOfTerm(closed, all, TODAY).entries)).toEqual(['red']);
  expect(colours(all)).toEqual(['yellow']);
  const letter = { to: '', from: '', day: '', without: [] };
  const saidOf = (one: Report): string =>
    wordsOf(blocksOf(one, TITLE, ROWS)) + wordsOf(formalOf(one, TITLE, letter).body);
  const now = termWords.listNow;
  expect(saidOf(termReport(undefined, { expected: ['甲局'] })).split(now)).toHaveLength(3);
  expect(saidOf(termReport(undefined, { expected: ['甲局'], isClosed: false }))).not.toContain(now);
  expect(saidOf(termReport(undefined))).not.toContain(now);
});

test('the report of a closed 期次 says what it has brought, and lists apart what came late', () => {
  const blocks = blocksOf(termReport(undefined), TITLE, ROWS);
  const words = wordsOf(blocks);
  expect(words).toContain('期次：2026年11月，2026年12月1日 ');
  expect(words).toContain(
    '与上期“2026年10月”（截至2026年10月31日）相比：新增完成 1 项次，退步 1 项次，无变化 5 项次，不涉及 1 项次。累计已完成 1 项次，完成率 14.3%',
  );
  expect(tableIn(blocks, '二、本期和累计')).toEqual([
    '章节,项次,此前已完成,新增完成,退步,有进展,无变化,不涉及,累计已完成,累计完成率',
    '三、重点任务,6,0,1,1,0,3,1,1,20.0%',
    '四、保障措施,2,0,0,0,0,2,0,0,0.0%',
  ]);
  expect(tableIn(blocks, '按填报单位').slice(1)).toEqual([
    '甲局,4,0,1,1,0,2,0,1,25.0%',
    '乙局,4,0,0,0,0,3,1,0,0.0%',
  ]);
  expect(tableIn(blocks, '新增完成的事项')).toEqual([
    '位置,措施（原文）,填报单位,2026年10月,截至2026年11月30日,较上期',
    '三（一）1.第1句,第1句措施，“原文”照录。,甲局,推进中,已完成，100%\n全部 建成,新增完成',
  ]);
  expect(words).toContain('没有计入本期');
  expect(tableIn(blocks, '补报')).toHaveLength(2);
});

test('the report of one unit, of an open 期次 that is the first: compared with the day before', () => {
  const report = termReport('乙局', { isClosed: false, terms: [TERM] });
  const words = wordsOf(blocksOf(report, TITLE, ROWS));
  expect(words).toContain('期次：2026年11月，未结期。');
  expect(words).toContain('与2026年10月31日相比：新增完成 1 项，无变化 3 项。');
  expect(words).toContain('本期没有退步的事项。');
  expect(words).not.toContain('补报');
  expect(wordsOf(blocksOf({ ...report, said: [], chapters: [] }, TITLE, ROWS))).toContain(
    '比较办法',
  );
});

test('the lists of a report have 较上期, and so have CSV and Excel; the sheet comes back as it went', async () => {
  const report = termReport('甲局');
  const blocks = blocksOf(report, TITLE, ROWS);
  expect(tableIn(blocks, '本期进展')[0]).toBe('编号,具体措施,状态,较上期,进展情况');
  expect(writeCsv(report)).toContain('"较上期","上期状态","本期进展"');
  expect(writeCsv(report)).toContain('"新增完成","推进中","全部\n建成"');
  const changes = await changesIn(await fileOf(report, SAID));
  expect(changes).toMatchObject({ changes: [], ownColumns: [], noColumn: [] });
});

test('the report that is handed in has a part of it, which can be left out, and a column in its annex', () => {
  const letter = { to: '', from: '', day: '', without: [] as string[] };
  const { body, annex } = formalOf(termReport(undefined), TITLE, letter);
  expect(wordsOf(body)).toContain('二、本期和上期比较');
  expect(wordsOf(body)).toContain('相比：新增完成1项次，退步1项次');
  expect(wordsOf(body)).toContain('新增完成的事项1项次：');
  expect(wordsOf(body)).toContain('结期以后又收到属于本期或更早的登记1条');
  expect(tableIn(body, '退步的事项')).toHaveLength(2);
  const at = annex?.head.indexOf('较上期') ?? -1;
  expect(annex?.rows.map((row) => row[at])).toEqual(['新增完成 1\n不涉及 1', '', '退步 1', '']);
  const one = formalOf(termReport('甲局'), TITLE, letter);
  expect(one.annex?.rows.map((row) => row[at])).toEqual(['新增完成', '退步', '无变化', '无变化']);
  const without = formalOf(termReport('甲局'), TITLE, { ...letter, without: ['changes'] });
  expect(wordsOf(without.body)).not.toContain('本期和上期比较');
});

const compared = (unit: string | undefined, part: object = {}): Block[] => {
  const sides = [
    asOfDay(SAID, '2026-10-31', TODAY),
    { ...asOfDay(SAID, '2026-11-30', TODAY), name: '2026年11月' },
  ] as const;
  const changed = changedOf({}, ROWS, NOTHING_AROUND.mine, unit, sides);
  const places = placesOf(ROWS, []);
  return comparisonBlocks({
    ...{ plan: TITLE, unit, sides, changed, kind: undefined, broken: [], places },
    ...part,
  });
};

test('two dates stand side by side, all or one kind of what became, of one unit or of all', () => {
  const all = compared(undefined);
  expect(tableIn(all, '对照')).toEqual([
    '位置,措施（原文）,填报单位,截至2026年10月31日,2026年11月（截至2026年11月30日）,变化',
    '三（一）1.第1句,第1句措施，“原文”照录。,甲局,推进中,已完成，100%\n全部 建成,新增完成',
    '三（一）1.第2句,第2句措施，“原文”照录。,甲局,已完成,推进中,退步',
    '三（一）1.第1句,第1句措施，“原文”照录。,乙局,未启动,不涉及,不涉及',
  ]);
  expect(wordsOf(all)).toContain('新增完成 1 项次，退步 1 项次，不涉及 1 项次。');
  const fallen = compared('甲局', { kind: 'back' });
  expect(tableIn(fallen, '对照')).toHaveLength(2);
  expect(wordsOf(fallen)).toContain('表中只列“退步”的，共 1 行。');
  expect(wordsOf(fallen)).toContain('新增完成 1 项，退步 1 项，无变化 2 项。');
  expect(wordsOf(compared('甲局', { kind: 'na' }))).toContain('没有这样的事项。');
  expect(wordsOf(compared(undefined, { changed: [] }))).toContain('没有登记。');
  expect(wordsOf(compared('甲局', { broken: [LATE] }))).toContain('使报告无法生成');
});

test('a comparison leaves as a workbook and as CSV', async () => {
  const blocks = compared(undefined);
  const parts = unzipSync(await writeTables(blocks));
  const text = Object.values(parts)
    .map((part) => strFromU8(part))
    .join();
  for (const word of ['对照表', '统计', '新增完成', '第2句措施']) expect(text).toContain(word);
  const table = blocks.find((block) => block.kind === 'table');
  if (table === undefined) throw new Error('There is no table.');
  const csv = writeTableCsv({ ...table, rows: [['a;b', 'c;d', '=1', '', '', '']] }, [
    '措施（原文）',
  ]);
  expect(csv).toContain('"a；b","c;d","\'=1"');
});
