/** Words of the page 工作台账. */
import { countWords, rateWords } from './counts.ts';
import type { Count } from './counts.ts';
import { dayWords } from './dates.ts';
import { fieldWords } from './marks.ts';
import { shownName } from './names.ts';

type TimingCounts = Readonly<Record<'overdue' | 'soon' | 'silent', number>>;

/** What is said of an item's time. */
export const timingWords = {
  overdue: '已逾期',
  soon: '即将到期',
  silent: '久无更新',
} as const;

/** Heads of columns: what the plan says, what people fill in, who said so last. */
const columnWords = /* @__PURE__ */ Object.assign(
  {
    number: '序号',
    place: '编号',
    task: '任务',
    text: '具体措施',
    units: '责任单位',
    deadline: '原文时限',
    updated: '更新时间',
    by: '填报人',
  },
  fieldWords,
);

export const table = {
  caption: '本方案的全部具体措施与本单位的登记',
  columns: columnWords,
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
    silent: '久无更新',
    deadline: '原文有时限',
    noDue: '没有计划完成时间',
    noEntry: '还没有登记',
  },
  all: '全部',
  mine: '（我的单位）',
  words: '按字词筛选',
  clear: '清除筛选',
  settings: '日期、天数和显示的列',
  filtersTitle: '筛选和排序',
  noDeadline: '—',
  disputed: '请选定',
  change: '修改',
  pending: '按回车或离开后登记',
  empty: '没有符合筛选条件的措施。请减少条件，或清除筛选。',
  select: (place: string): string => `选择：${place}`,
  selectShown: '选择本页全部',
  previous: '上一页',
  next: '下一页',
  pages: '分页',
  page: (page: number, pages: number, from: number, to: number): string =>
    `第 ${page} 页，共 ${pages} 页（第 ${from}–${to} 行）`,
  print: '打印',
  toBackup: '去备份',
  edit: (field: string, place: string): string => `${field}：${place}`,
  editHint: '点单元格填写；回车保存，Shift+回车换行，Esc 放弃。',
  shown: (shown: number, all: number): string => `显示 ${shown} / ${all} 项`,
  /** 5 项已完成，4 项推进中, of those that there are. */
  statuses: (statuses: Count['statuses']): string => countWords({ statuses }),
  /** 本单位 of all that it answers for, whatever is shown: as in its report. */
  rate: (total: Count, all: number): string =>
    `${total.all < all ? `本单位负责的 ${total.all} 项` : `全部 ${all} 项`}完成率 ${rateWords(total)}`,
  timings: (day: string, counts: TimingCounts, soon: number, silent: number): string => {
    const said = [
      counts.overdue > 0 ? `${counts.overdue} 项已逾期` : '',
      counts.soon > 0 ? `${counts.soon} 项 ${soon} 天内到期` : '',
      counts.silent > 0 ? `${counts.silent} 项超过 ${silent} 天没有更新` : '',
    ].filter((words) => words !== '');
    return `按 ${dayWords(day)} 计：${said.length === 0 ? '没有逾期和即将到期的' : said.join('，')}`;
  },
  foot: (unit: string, day: string): string =>
    `以下情况由${unit === '' ? '＿＿＿＿＿＿' : shownName(unit)}自行登记，未经审核，截至${dayWords(day)}。`,
} as const;

/** 距上次备份已有 24 次改动。 Where there never was one: 还没有备份过，已有 24 条登记。 */
export function remindWords(last: string | undefined, changes: number, days: number): string {
  if (last === undefined) return `还没有备份过，已有 ${changes} 条登记。`;
  return changes >= 20
    ? `距上次备份已有 ${changes} 次改动。`
    : `距上次备份已有 ${days} 天，其间有 ${changes} 次改动。`;
}

/** Around the table, on the built page. */
export const tablePage = {
  title: '工作台账',
  intro: '每句措施一行。编号、任务、措施、责任单位和时限照录原文，其余由各单位自行登记。',
  noScript: '填写、筛选和排序需要浏览器启用 JavaScript；下表的原文不受影响。',
} as const;
