/** Words of what is loaded late on the page 工作台账. */
import { countWords, rateWords } from '../fields/counts.ts';
import type { StatusCount } from '../fields/counts.ts';
import { dayWords } from '../rules/dates.ts';
import { shownName } from '../rules/names.ts';

type TimingCounts = Readonly<Record<'overdue' | 'soon' | 'silent', number>>;

/** Words around the rows, and in cells with a list of choices. */
export const tableTools = {
  filters: {
    unit: '责任单位',
    chapter: '章节',
    place: '地区',
    status: '状态',
    time: '时间',
    person: '人员',
  },
  times: {
    overdue: '已逾期',
    soon: '即将到期',
    silent: '长期未更新',
    deadline: '原文有时限',
    noDue: '没有计划完成时间',
    noEntry: '还没有登记',
  },
  all: '全部',
  mine: '（我的单位）',
  words: '按字词筛选',
  clear: '清除筛选',
  settings: '日期、天数和显示的列',
  views: '常用视图',
  filtersTitle: '筛选',
  disputed: '请选定',
  pending: '按回车或离开后登记',
  previous: '上一页',
  next: '下一页',
  pages: '分页',
  page: (page: number, pages: number, from: number, to: number): string =>
    `第 ${page} 页，共 ${pages} 页（第 ${from}–${to} 行）`,
  goneNotice: (count: number): string => `有 ${count} 条登记不在现文本里，原样保留。`,
  goneSee: '查看',
  toBackup: '去备份',
  empty: '没有符合筛选条件的措施。请减少条件，或清除筛选。',
  /** Under the table; above a report it is 以下情况 (report.foot). */
  foot: (unit: string, day: string): string =>
    `以上情况由${unit === '' ? '＿＿＿＿＿＿' : shownName(unit)}自行登记，未经审核，截至${dayWords(day)}。`,
  /** On paper. */
  unprinted: (columns: readonly string[]): string =>
    `没有填写的列没有印出：${columns.join('、')}。`,
  /** In a column that is too narrow on paper: the text follows in the line below. */
  below: '见下行',
  said: (column: string, value: string): string => `${column}：${value}`,
  /** 5 项已完成，4 项推进中: only statuses that occur. */
  statuses: (statuses: StatusCount['statuses']): string => countWords({ statuses }),
  timings: (day: string, counts: TimingCounts, soon: number, silent: number): string => {
    const said = [
      counts.overdue > 0 ? `${counts.overdue} 项已逾期` : '',
      counts.soon > 0 ? `${counts.soon} 项 ${soon} 天内到期` : '',
      counts.silent > 0 ? `${counts.silent} 项超过 ${silent} 天没有更新` : '',
    ].filter((words) => words !== '');
    return `按 ${dayWords(day)} 计：${said.length === 0 ? '没有逾期和即将到期的' : said.join('，')}`;
  },
  /** Beside what is late: what was aimed at is never late. */
  aimedPast: (count: number): string => `另有 ${count} 项，原文写“力争”的日期已过，不计逾期`,
  /** For 本单位, of all measures that it answers for, whatever is shown: the same figure as in its report. */
  rate: (total: StatusCount, all: number): string =>
    `${total.all < all ? `本单位负责的 ${total.all} 项` : `全部 ${all} 项`}完成率 ${rateWords(total)}`,
} as const;

/** 距上次备份已有 24 次改动。 If there never was a backup: 还没有备份过，已有 24 条登记。 */
export function remindWords(last: string | undefined, changes: number, days: number): string {
  if (last === undefined) return `还没有备份过，已有 ${changes} 条登记。`;
  return changes >= 20
    ? `距上次备份已有 ${changes} 次改动。`
    : `距上次备份已有 ${days} 天，其间有 ${changes} 次改动。`;
}
