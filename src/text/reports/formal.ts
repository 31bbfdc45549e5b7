/** Words of the report that is handed in, in the form of an official letter; loaded with what makes it. */
import { countWords, rateWords, unitWords } from '../fields/counts.ts';
import type { StatusCount } from '../fields/counts.ts';
import { dayWords } from '../rules/dates.ts';
import { unitsInLine } from '../table/ledger-table.ts';

/** 12项已完成: running text of offices has no spaces around figures. */
function countsIn(count: StatusCount): string {
  return countWords(count).replaceAll(' ', '');
}

/** 完成率13.6%, of the measures that count. */
function rateIn(count: StatusCount): string {
  const leftOut = count.all - count.counted;
  const without = leftOut > 0 ? `（不涉及的${leftOut}项不计）` : '';
  return `完成率${rateWords(count)}${without}`;
}

/** Names units in a sentence, `most` of them; if there are more, it says how many. */
function namedUnits(units: readonly string[], most: number): string {
  const named = unitsInLine(units.slice(0, most).map(unitWords));
  return units.length > most ? `${named}等${units.length}个单位` : named;
}

export const formal = {
  hint: '按党政机关公文格式（GB/T 9704-2012）排版，期间和填报单位同上。正文只写汇总和有限的条目，其余在附表；主送、落款单位和勾选的部分记在这个浏览器里。',
  to: '主送',
  from: '落款单位',
  day: '落款日期',
  include: '包含的部分',
  make: '生成上报件（.docx）',
  parts: {
    changes: '本期和上期比较',
    chapters: '分章情况',
    dues: '逾期和到期清单',
    warnings: '预警情况',
    problems: '存在问题',
    closings: '督办意见及落实',
    next: '下一步安排',
    missing: '未报单位',
    annex: '附表',
  },
  fileName: (name: string): string => `上报件-${name}`,
  addressee: (to: string): string => `${to.trim().replace(/[：:]$/u, '')}：`,
  opening: (plan: string, from: string, until: string): string =>
    from === ''
      ? `现将截至${dayWords(until)}《${plan}》的落实情况报告如下。`
      : `现将${dayWords(from)}至${dayWords(until)}《${plan}》的落实情况报告如下。`,
  /** The figures of all. */
  totalOne: (until: string, count: StatusCount): string =>
    `截至${dayWords(until)}，负责的具体措施共${count.all}项${count.all > 0 ? `，${countsIn(count)}；${rateIn(count)}` : ''}。`,
  totalAll: (until: string, units: number, count: StatusCount): string =>
    count.all === 0
      ? `截至${dayWords(until)}，还没有单位登记。`
      : `截至${dayWords(until)}，已登记的单位${units}个，各单位负责的措施合计${count.all}项次，${countsIn(count)}；${rateIn(count)}。`,
  answered: (should: number, missing: number, never: number, isSpan: boolean): string =>
    isSpan
      ? `应报单位${should}个，本期已登记${should - missing}个，本期未登记${missing}个（其中从未登记${never}个）。`
      : `应报单位${should}个，已报${should - missing}个。`,
  written: (times: number, items: number): string =>
    times === 0 ? '本期没有新的登记。' : `本期登记${times}次，涉及${items}项。`,
  unspoken: (count: number, isOne: boolean): string =>
    isOne ? `其中${count}项还没有登记，按未启动计。` : `还没有单位登记的措施${count}项。`,
  /** Where people of one unit disagree: the first places, `most` of them. */
  disputes: (places: readonly string[], most: number): string =>
    places.length === 0
      ? ''
      : `有${places.length}处同一单位前后两人填写不一致，本报告按较晚的一种填写：${places.slice(0, most).join('、')}${places.length > most ? '等' : ''}。`,
  /** Entries whose computers had a wrong date. */
  clocks: (ahead: number, isCounted: boolean, before: number): string =>
    (ahead === 0
      ? ''
      : `有${ahead}条登记的时间晚于本报告生成之日，应是填报的电脑日期有误，${isCounted ? '已计入' : '没有计入'}。`) +
    (before === 0
      ? ''
      : `有${before}条登记的时间早于方案印发或无法识别，应是填报的电脑日期有误，状态已计入，不算作本期的登记。`),
  chapter: (name: string, count: StatusCount, isOne: boolean): string =>
    `${name}：共${count.all}${isOne ? '项' : '项次'}，${countsIn(count)}；${rateIn(count)}。`,
  noChapters: '还没有登记。',
  dues: (overdue: number, soon: number, days: number, until: string, isOne: boolean): string => {
    const word = isOne ? '项' : '项次';
    return `截至${dayWords(until)}，${isOne ? '' : '已登记的措施中，'}逾期${overdue}${word}，${days}日内到期${soon}${word}。`;
  },
  dayless: (count: number, isOne: boolean): string =>
    count === 0
      ? ''
      : `另有${count}${isOne ? '项' : '项次'}的计划完成时间不能确定到哪一天（如长期），不判断是否逾期。`,
  overdue: '逾期',
  soon: (days: number): string => `${days}日内到期`,
  problems: (blocked: number, others: number): string =>
    blocked + others === 0
      ? '没有登记需协调的事项和存在问题。'
      : `登记为需协调的${blocked}处，另有${others}处登记了存在问题。`,
  next: (count: number): string =>
    count === 0 ? '没有登记下一步安排。' : `登记了下一步安排的${count}处。`,
  missing: (should: number, units: readonly string[], most: number): string =>
    units.length === 0
      ? `应报的${should}个单位都已登记。`
      : `应报单位${should}个，未报${units.length}个：${namedUnits(units, most)}。`,
  /** The same for a period. Units that have never registered anything are among those without an entry in it. */
  missingInPeriod: (
    should: number,
    units: readonly string[],
    never: readonly string[],
    most: number,
  ): string =>
    units.length === 0
      ? `应报的${should}个单位本期都已登记。`
      : `应报单位${should}个，本期未登记${units.length}个：${namedUnits(units, most)}；其中从未登记${never.length}个${never.length === 0 ? '' : `：${namedUnits(never, most)}`}。`,
  /** Says how many entries a list leaves out, and where to find them. */
  more: (count: number, isInAnnex: boolean): string =>
    `以上只列前面的条目，其余${count}条见${isInAnnex ? '附表' : '台账'}。`,
  namedUnits,
  heads: {
    place: '位置',
    text: '措施（原文）',
    due: '时限',
    timing: '情况',
    units: '填报单位',
    owner: '责任人',
    unitsOfText: '原文责任单位',
    /** Of several units: how many have each status. */
    statuses: '各单位状态',
  },
  /** When an item is due of which units say different times: the first of these. */
  firstDue: (due: string): string => `最早${due}`,
  unspokenCell: '未登记',
  said: (unit: string, text: string): string => `${unit}：${text}`,
  annexLine: (title: string): string => `附件：${title}`,
  annexMark: '附件',
  annexTitle: (plan: string): string => `《${plan}》落实情况表`,
  signedOn: dayWords,
} as const;
