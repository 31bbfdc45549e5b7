/** Words of reports for a period, on the page and in files. */
import { countWords, rateWords } from '../fields/counts.ts';
import type { StatusCount } from '../fields/counts.ts';
import { dayWords } from '../rules/dates.ts';
import { shownName } from '../rules/names.ts';

export const report = {
  section: '报告与导出',
  intro:
    '按期间汇总登记：期末的状态、期内写了什么；也可以只看某一天的状态。文件在本浏览器里生成，不会上传。',
  period: '期间',
  periods: {
    quarter: '本季度',
    lastQuarter: '上季度',
    month: '本月',
    lastMonth: '上月',
    half: '上半年',
    year: '本年',
    term: '期次',
    own: '自定',
    day: '某一天的状态',
  },
  from: '从',
  until: '至',
  notAPeriod: '请填写日期：起始日期不能晚于截止日期，截止日期不能晚于今天。',
  log: '附上本期登记明细',
  unit: '填报单位',
  allUnits: '全部填报单位',
  otherUnit: '其他单位…',
  otherUnitName: '单位名称',
  excel: 'Excel 表（.xlsx）',
  csv: 'CSV',
  word: 'Word 报告（.docx）',
  markdown: '复制文字（Markdown）',
  print: '打印报告',
  /** The report that is handed in; its other words are loaded when it is opened. */
  formal: '上报件（Word，公文格式）',
  /** Rules that colour items; their other words are loaded when they are opened. */
  colours: '预警规则（红黄绿）',
  excelHint:
    '对方可以在 Excel 表里直接填写，发回后导入：只有改过的格会成为新的登记。表中另有一张隐藏的工作表，带有这些登记和它们的历史，请勿删改。',
  csvHint: 'CSV 只有具体措施一张表；目标指标在 Excel 表、Word 报告和打印的报告里。',
  copied: '已复制，可以粘贴到别处。',
  ready: (name: string): string => `已生成“${name}”，请在浏览器的下载中查看。`,
  failed: '没有生成，请再试一次；如果仍不行，请重新打开本页。',
  working: '正在生成…',
  stop: '取消',
  stopped: '已取消。',
  preview: '报告预览',
  comparison: '两个日期对照',

  title: (plan: string): string => `《${plan}》落实情况报告`,
  span: (from: string, until: string): string =>
    from === '' ? `（截至${dayWords(until)}）` : `（${dayWords(from)}至${dayWords(until)}）`,
  /** The sentence above the body of every report. */
  foot: (unit: string | undefined, day: string): string => {
    const name = unit === undefined ? '各填报单位' : unit === '' ? '＿＿＿＿＿＿' : shownName(unit);
    return `以下情况由${name}自行登记，未经审核，截至${dayWords(day)}。`;
  },
  totalTitle: '总体情况',
  chaptersTitle: '分章节情况',
  unitsTitle: '按原文责任单位',
  tasksTitle: '分任务情况，各单位的登记',
  tasksHint: '一个单位在一项任务下的登记合为一行，进展和问题较长的只列开头，全文见台账。',
  beyondTitle: '对应责任单位以外的登记',
  beyondHint: '以下措施不由本单位对应的责任单位负责，单独列出，不计入以上项数和完成率。',
  manyUnits: '一项措施可以有几个责任单位，各单位的项数相加会多于措施总数。',
  progressTitle: '本期进展',
  problemsTitle: '需协调事项和存在问题',
  writtenTitle: '附：本期登记明细',
  scope: (answers: string, unit: string, count: number, all: number): string =>
    `统计范围：原文由“${answers}”负责的 ${count} 项措施${answers === unit ? '' : '（本单位与它对应）'}，全文共 ${all} 项。`,
  totalOne: (day: string, count: StatusCount): string =>
    `截至${dayWords(day)}，${count.all} 项具体措施中，${countWords(count)}；完成率 ${rateWords(count)}（不涉及的不计）。`,
  totalAll: (day: string, units: number, count: StatusCount): string =>
    count.all === 0
      ? `截至${dayWords(day)}，还没有单位登记。`
      : `截至${dayWords(day)}，有 ${units} 个单位登记，各单位负责的措施合计 ${count.all} 项次：${countWords(count)}；完成率 ${rateWords(count)}（不涉及的不计）。`,
  unspokenOne: (count: number): string => `其中 ${count} 项还没有登记过，按“未启动”计。`,
  unspokenAll: (places: readonly string[]): string =>
    `有 ${places.length} 项措施还没有单位登记：${places.join('、')}。`,
  writtenCount: (times: number, items: number): string =>
    times === 0 ? '本期没有新的登记。' : `本期登记 ${times} 次，涉及 ${items} 项。`,
  disputes: (places: readonly string[]): string =>
    `有 ${places.length} 处同一单位前后两人填写不一致，表中为较晚的一种，请核对：${places.join('、')}。`,
  ahead: (count: number, whose: readonly string[], isToday: boolean): string =>
    `有 ${count} 条登记的时间晚于今天，应是填报的电脑日期有误（${whose.join('；')}）；${isToday ? '已按今天的登记计入' : '不能确定是否在截止日期之前，没有计入'}。`,
  before: (count: number, whose: readonly string[]): string =>
    `有 ${count} 条登记的时间早于方案印发或无法识别，应是填报的电脑日期有误（${whose.join('；')}）；状态已计入，不算作本期的登记。`,
  broken: (names: readonly string[]): string =>
    `有 ${names.length} 条登记使报告无法生成，已略去，其余照常：${names.join('；')}。这些登记仍在台账里，请核对。`,
  brokenEntry: (place: string, who: string, id: string): string =>
    `${place}（${who === '' ? '未写填报人' : who}，登记编号 ${id}）`,
  noProgress: '本期没有新的进展。',
  noProblems: '没有登记需协调的事项或存在问题。',
  state: '完成情况',
  said: '进展和问题',
  problem: (text: string): string => `问题：${text}`,
  spoken: (spoken: number, count: StatusCount): string =>
    `登记 ${spoken} 项；负责的 ${count.all} 项中，${countWords(count)}`,
  differ: '不一致的内容',
  beyond: '不由本单位对应的责任单位负责，不计入完成率',
  chapter: '章节',
  unitOfText: '原文责任单位',
  measures: '措施数',
  timesSaid: '项次',
  rate: '完成率',
  moment: '时间',
  who: '填报单位、填报人',
  what: '登记内容',
  fileName: (plan: string, unit: string, day: string): string =>
    ['落实情况', plan, unit, day].filter((word) => word !== '').join('-'),
} as const;

/** The type faces of an official document as offices' computers name them (GB/T 9704-2012, 7.3, 7.5). */
export const faces = {
  title: '方正小标宋简体',
  heading: '黑体',
  section: '楷体',
  body: '仿宋',
  folio: '宋体',
} as const;

/** A report prints at most this many characters of one text; the ledger has the whole. */
const MOST_SHOWN = 500;

/** A text as a report shows it: a very long one is shortened, with a note on where the whole is. */
export function abridged(text: string, most = MOST_SHOWN, end = '…（全文见台账）'): string {
  if (text.length <= most) return text;
  // Never cuts a character in two: some take two places of a string.
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '') + end;
}
