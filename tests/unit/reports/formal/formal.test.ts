import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { reportOf } from '../../../../src/ledger/index.ts';
import type { Around, Entry, Report } from '../../../../src/ledger/index.ts';
import { formalOf } from '../../../../src/reports/formal/formal.ts';
import type { Formal, Letter } from '../../../../src/reports/formal/formal.ts';
import { signedAt, writeFormalWord } from '../../../../src/reports/formal/formal-word.ts';
import { entryWith } from '../../ledger/fakes.ts';
import { ROWS as SOME, rowWith, TITLE } from '../sheets.ts';

const TODAY = '2026-11-30';
const QUARTER = { from: '2026-10-01', until: TODAY };
const LETTER: Letter = { to: '省政府督查室', from: '省经信厅', day: TODAY, without: [] };
const PAST = { until: '2026-06-30', firm: true };

/** Twenty measures, the first of which the text wants by a day that is gone. */
const ROWS = [
  ...SOME,
  ...Array.from({ length: 16 }, (_, at) => rowWith({ item: `5.1-${at + 1}`, number: at + 10 })),
].map((row, at) => (at === 0 ? { ...row, deadline: PAST, deadlineWords: '2026年6月底' } : row));

let made = 0;
function said(item: string, set: Entry['set'], unit = '黄石市经信局'): Entry {
  const id = `e${(made += 1)}`;
  return entryWith({ id, item, unit, by: '张三', at: `${TODAY}T01:00:00.000Z`, set });
}

function report(entries: Entry[], unit?: string, part: Partial<Around> = {}): Report {
  const around = {
    mine: { unit: '', answers: '' },
    today: TODAY,
    since: '',
    expected: [],
    ...part,
  };
  return reportOf({}, { rows: ROWS, targets: [] }, entries, QUARTER, unit, around);
}

/** The lines of a body; of a table its name and its rows. */
function lines({ body }: Formal): string[] {
  return body.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.join('|')) : [block.text],
  );
}

const UNIT = '黄石市经信局';

describe('of one unit', () => {
  const entries = [
    said('3.1.1-2', { status: 'done', progress: '一期完工' }),
    said('3.1.1-3', { status: 'blocked', problem: '缺资金', next: '报请协调' }),
    said('4.1-1', { status: 'na', due: '长期' }),
    said('5.1-1', { due: '2026-12-05', owner: '李四', phone: '027-8723' }),
  ];
  const formal = formalOf(report(entries, UNIT), TITLE, LETTER);

  test('its figures are those of the counters, each in a sentence', () => {
    expect(formal.title).toBe(`《${TITLE}》落实情况报告`);
    expect(formal.to).toBe('省政府督查室：');
    const words = lines(formal);
    expect(words[0]).toBe(`现将2026年10月1日至2026年11月30日《${TITLE}》的落实情况报告如下。`);
    expect(words[2]).toBe(
      '截至2026年11月30日，负责的具体措施共20项，17项未启动，1项已完成，1项需协调，1项不涉及；完成率5.3%（不涉及的1项不计）。' +
        '其中16项还没有登记，按未启动计。本期登记4次，涉及4项。以下情况由黄石市经信局自行登记，未经审核，截至2026年11月30日。',
    );
    expect(words).toContain('四、保障措施：共1项，1项不涉及；完成率—（不涉及的1项不计）。');
  });

  test('what is late comes before what is due soon; problems and next steps are listed', () => {
    const words = lines(formal);
    expect(words).toContain('截至2026年11月30日，逾期1项，30日内到期1项。');
    const late = words.findIndex((line) => line.includes('|逾期|'));
    expect(words[late]).toBe('三（一）1.第1句|第1句措施，“原文”照录。|2026年6月30日|逾期|');
    expect(words[late + 1]).toMatch(/\|2026年12月5日\|30日内到期\|李四\n027-8723$/u);
    expect(words).toContain('登记为需协调的1处，另有0处登记了存在问题。');
    expect(words.some((line) => line.endsWith('|缺资金'))).toBe(true);
    expect(words.some((line) => line.endsWith('|报请协调'))).toBe(true);
    expect(words.some((line) => line.includes('未报'))).toBe(false);
  });

  test('what is due in a month comes by its last day; what names no day is late never, and is counted', () => {
    const open = formalOf(
      report(
        [
          said('3.1.1-1', { due: '长期' }),
          said('5.1-1', { due: '2026年12月' }),
          said('3.1.1-2', { due: '2026-12-05' }),
          said('3.1.1-3', { due: '2026年10月' }),
        ],
        UNIT,
      ),
      TITLE,
      LETTER,
    );
    const words = lines(open);
    expect(words).toContain(
      '截至2026年11月30日，逾期1项，30日内到期1项。另有1项的计划完成时间不能确定到哪一天（如长期），不判断是否逾期。',
    );
    expect(words.find((line) => line.includes('|逾期|'))).toContain('|2026年10月|');
    expect(open.annex?.rows[0]?.[4]).toBe('长期');
  });

  test('of several units the first day counts, and its words are shown, as the first of several', () => {
    const dues = ['长期', '2026年第三季度', '2026-10-08', '常年'];
    const entries_ = dues.map((due, at) => ({
      ...said('3.1.1-2', { due }),
      id: `d${at}`,
      unit: `单位${at}`,
    }));
    const words = formalOf(report(entries_, undefined), TITLE, LETTER).annex?.rows ?? [];
    expect(words.find((row) => row[1]?.includes('第2句'))?.[4]).toBe('最早2026年第三季度');
    const alike = entries_.map((entry) => ({ ...entry, set: { due: '2026-10-08' } }));
    const { annex } = formalOf(report(alike, undefined), TITLE, LETTER);
    expect(annex?.rows.find((row) => row[1]?.includes('第2句'))?.[4]).toBe('2026年10月8日');
    expect(annex?.head[5]).toBe('各单位状态');
  });

  test('says of what it lacks', () => {
    const lacking = ['归档的 3 条登记现在取不到，未计入。'];
    const [, , total] = lines(formalOf(report(entries, UNIT), TITLE, { ...LETTER, lacking }));
    expect(total).toContain('归档的3条登记现在取不到，未计入。');
  });

  test('its annex has every measure, in the order of the text', () => {
    expect(formal.annex?.rows).toHaveLength(20);
    expect(formal.annex?.rows[0]?.[3]).toBe('省经信厅，各市、州、县人民政府');
    expect(formal.annex?.rows[0]?.slice(4, 6)).toEqual(['2026年6月30日', '未启动']);
    expect(formal.annex?.rows[1]?.slice(5, 7)).toEqual(['已完成', '一期完工']);
    expect(formal.annex?.rows[2]?.[4]).toBe('—');
    expect(formal.annex?.rows[3]?.[4]).toBe('长期');
  });

  test('parts can be left out; the others are numbered anew', () => {
    const without = ['chapters', 'dues', 'problems', 'annex'];
    const short = formalOf(report(entries, UNIT), TITLE, { ...LETTER, to: ' ', day: '', without });
    const heads = short.body.flatMap((one) => (one.kind === 'heading' ? [one.text] : []));
    expect(heads).toEqual(['一、总体情况', '二、下一步安排']);
    expect([short.to, short.day, short.annex]).toEqual(['', '', undefined]);
  });

  test('what an office has said of it stands there, and what became of it', () => {
    const set = { about: UNIT, verdict: 'returned', opinion: '请补充佐证' };
    const returned = { ...said('3.1.1-2.vaaaaaaaa', set, '省信息办'), by: '李四' };
    const words = lines(formalOf(report([...entries, returned], UNIT), TITLE, LETTER));
    const at = words.indexOf('五、督办意见及落实');
    expect(words[at + 1]).toMatch(/标为“已完成”的1项次，其中已销号0项次、待销号1项次/u);
    expect(words[at + 2]).toMatch(/已完成\|退回后又有填报\|请补充佐证\|省信息办，2026年11月30日$/u);
  });

  test('where two people disagree, and where a clock was wrong, it says so', () => {
    const other = { ...said('3.1.1-2', { status: 'blocked' }), by: '李四' };
    const late = { ...said('5.1-3', { status: 'doing' }), at: '2026-12-09T01:00:00.000Z' };
    const early = { ...said('5.1-4', { status: 'doing' }), at: '1999-01-01T00:00:00.000Z' };
    const all = [...entries, other, late, early];
    const [, , total] = lines(formalOf(report(all, UNIT, { since: '2018-01-01' }), TITLE, LETTER));
    expect(total).toContain(
      '有1处同一单位前后两人填写不一致，本报告按较晚的一种填写：三（一）1.第2句。',
    );
    expect(total).toContain('有1条登记的时间晚于本报告生成之日，应是填报的电脑日期有误，已计入。');
    expect(total).toContain('有1条登记的时间早于方案印发或无法识别');
    expect(lines(formal)[2]).not.toMatch(/不一致|电脑日期/u);
    const next = { today: '2026-12-01', since: '2018-01-01' };
    expect(lines(formalOf(report(all, UNIT, next), TITLE, LETTER))[2]).toContain('，没有计入。');
  });

  test('a long text of one unit is not cut as those of many are', () => {
    const long = said('5.1-2', { progress: '长'.repeat(400) });
    const cells = formalOf(report([...entries, long], UNIT), TITLE, LETTER).annex?.rows.flat();
    expect(cells).toContain('长'.repeat(400));
  });

  test('where nothing is said nothing is claimed', () => {
    const rows = lines(formalOf(report([], UNIT), TITLE, LETTER));
    expect(rows).toContain('没有登记需协调的事项和存在问题。');
    expect(rows).toContain('没有登记下一步安排。');
  });
});

describe('of many units', () => {
  const UNITS = Array.from({ length: 60 }, (_, at) => `第${at + 1}市经信局`);
  /** Each of some units speaks of every measure, at length. */
  const spoken = (units: readonly string[]): Entry[] =>
    units.flatMap((unit) =>
      ROWS.map(({ item }) =>
        said(
          item,
          {
            status: 'blocked',
            problem: '很长的问题'.repeat(99),
            next: '下一步',
            due: '2026-11-01',
          },
          unit,
        ),
      ),
    );
  const of = (units: readonly string[]): Formal =>
    formalOf(report(spoken(units), undefined, { expected: UNITS }), TITLE, LETTER);

  test('who should report, who has, and who has not', () => {
    const words = lines(of(UNITS.slice(0, 15)));
    expect(words[2]).toMatch(
      /^应报单位60个，本期已登记15个，本期未登记45个（其中从未登记45个）。截至2026年11月30日，已登记的单位15个，/u,
    );
    expect(words[words.length - 1]).toMatch(
      /^应报单位60个，本期未登记45个：第16市经信局、.*等45个单位；其中从未登记45个：第16市经信局、.*等45个单位。$/u,
    );
    expect(words).toContain('截至2026年11月30日，已登记的措施中，逾期300项次，30日内到期0项次。');
    expect(words).toContain('以上只列前面的条目，其余10条见附表。');
  });

  test('nothing is longer because more units speak', () => {
    const [few, many] = [of(UNITS.slice(0, 12)), of(UNITS.slice(0, 40))];
    expect(many.body.length).toBe(few.body.length);
    expect(lines(many).length).toBe(lines(few).length);
    expect(many.annex?.rows.length).toBe(ROWS.length);
    const longest = (formal: Formal): number =>
      Math.max(...(formal.annex?.rows.flat() ?? []).map((cell) => cell.length));
    expect(longest(many)).toBeLessThanOrEqual(160);
  });

  test('where people disagree their units are named, the first of many', () => {
    const sides = ROWS.slice(0, 11).flatMap(({ item }) =>
      ['张三', '李四'].map((by) => ({ ...said(item, { owner: by }), by })),
    );
    const [, , total] = lines(formalOf(report(sides), TITLE, LETTER));
    expect(total).toContain('有11处同一单位前后两人填写不一致，本报告按较晚的一种填写：');
    expect(total?.match(/（黄石市经信局）/gu)).toHaveLength(10);
    expect(total).toContain('（黄石市经信局）等。');
  });

  test('all have answered; nobody has; no list, no such part', () => {
    const all = formalOf(report(spoken([UNIT]), undefined, { expected: [UNIT] }), TITLE, LETTER);
    expect(lines(all)).toContain('应报的1个单位本期都已登记。');
    const none = formalOf(report([]), TITLE, LETTER);
    expect(lines(none).join('')).toContain('还没有单位登记。');
    expect(lines(none)).toContain('还没有登记。');
    expect(lines(none).join('')).not.toContain('应报');
    expect(none.annex?.rows[0]?.[5]).toBe('未登记');
  });

  test('what a unit has added, and a whole task, are told apart; the annex has no row of the first', () => {
    const entries = [
      said('3.1.1', { next: '全面推进' }),
      said('3.1.1-1.o7k3f9a2b', { name: '办会', next: '定会期' }),
    ];
    const formal = formalOf(report(entries), TITLE, LETTER);
    expect(lines(formal).join('')).toContain('三（一）1.（整项任务）');
    expect(lines(formal).join('')).toContain('办会');
    expect(JSON.stringify(formal.annex)).not.toContain('办会');
    expect(formal.annex?.rows).toHaveLength(21);
  });
});

describe('as a Word file', () => {
  async function documentXml(letter: Letter): Promise<string> {
    const blob = await writeFormalWord(formalOf(report([], UNIT), TITLE, letter));
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    return strFromU8(files['word/document.xml'] ?? new Uint8Array());
  }

  test('the body is upright with the margins of an official letter, the annex on its side', async () => {
    const xml = await documentXml(LETTER);
    const [upright = '', side = ''] = xml.match(/<w:sectPr.*?<\/w:sectPr>/gu) ?? [];
    expect(upright).toContain('w:w="11906" w:h="16838" w:orient="portrait"');
    expect(upright).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
    expect(side).toContain('w:w="16838" w:h="11906" w:orient="landscape"');
    expect(xml.indexOf('省政府督查室：')).toBeLessThan(xml.indexOf('一、总体情况'));
    expect(xml.indexOf('附件：《')).toBeLessThan(xml.indexOf('2026年11月30日</w:t></w:r></w:p>'));
    expect(xml.indexOf('<w:sectPr')).toBeLessThan(xml.indexOf('附件</w:t>'));
    expect(xml).toContain('<w:tblHeader/>');
  });

  test('what nobody has typed is not there', async () => {
    const xml = await documentXml({ to: '', from: '', day: '', without: ['annex'] });
    expect(xml).not.toContain('landscape');
    expect(xml).not.toContain('附件');
  });

  test('the day stands four characters from the right, the unit in its middle', () => {
    expect(signedAt('省经信厅', '2026年11月30日')).toEqual({ from: 5.5, day: 4 });
    const long = signedAt('省推进信息消费工作领导小组办公室', '2026年11月30日');
    expect(long.from).toBe(2);
    expect(long.day).toBeGreaterThan(4);
  });
});
