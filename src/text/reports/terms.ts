/** Words of 期次, of the changes in one, and of two dates side by side; loaded when they are asked for. */
import { rateWords, unitWords } from '../fields/counts.ts';
import type { StatusCount } from '../fields/counts.ts';
import { dayWords, momentWords } from '../rules/dates.ts';
import { statuses } from '../fields/statuses.ts';

/** How an item compares with its earlier state. */
export const changeWords = {
  before: '此前已完成',
  done: '新增完成',
  back: '退步',
  further: '有进展',
  same: '无变化',
  na: '不涉及',
} as const;

type Counts = Readonly<Record<keyof typeof changeWords, number>>;

/** 新增完成 3 项，退步 1 项: only changes that occur. */
function changesIn(counts: Counts, measure: string): string {
  return (Object.keys(changeWords) as (keyof Counts)[])
    .filter((change) => counts[change] > 0)
    .map((change) => `${changeWords[change]} ${counts[change]} ${measure}`)
    .join('，');
}

/** The 期次 before, or a day. */
function beforeWords({ name, until }: { name: string; until: string }): string {
  return name === '' ? dayWords(until) : `上期“${name}”（截至${dayWords(until)}）`;
}

/** 已完成高于推进中、持续推进，高于需协调，高于未启动; 不涉及 is not compared. */
function byRank(): string {
  const lines = Object.values(statuses).filter(({ isLeftOut }) => !isLeftOut);
  const ranks = [...new Set(lines.map(({ rank }) => rank))].sort((one, other) => other - one);
  const [first, ...rest] = ranks.map((rank) =>
    lines.flatMap((line) => (line.rank === rank ? [line.word] : [])).join('、'),
  );
  return `${first}${rest.map((words) => `高于${words}`).join('，')}`;
}

/** Why a day or a 期次 has nothing to show, or cannot be kept. */
const faults = {
  noName: '没有保存：请填写期次名称，如“2026年11月”。',
  sameName: '没有保存：已经有同名的期次，请换一个名称。',
  notDays: '没有保存：请填写起止日期，起始日期不能晚于截止日期。',
} as const;

export const termWords = {
  name: '期次',
  choose: '选择期次',
  none: '还没有建立期次。建立以后，报告按期次出，并与上期比较。',
  add: '建立期次',
  change: '修改',
  close: '结期',
  reopen: '取消结期',
  remove: '删除期次',
  /** Beside a button: which 期次 it is for. */
  of: (what: string, name: string): string => `${what}：${name}`,
  nameLabel: '期次名称',
  /** 2026年11月 */
  month: (day: string): string => dayWords(day).replace(/[^月]*$/u, ''),
  first: '起始日期',
  last: '截止日期',
  save: '保存期次',
  cancel: '取消',
  faults,
  tooLong: '没有保存：期次名称太长，请缩短。',
  notBegun: '这一期还没有开始，暂时没有报告。',
  noDays: '这一期结期早于起始日期，或者起止日期前后颠倒，没有报告。请取消结期，或修改日期。',
  isOpen: '未结期，报告按现有登记计算，随登记变化。',
  /** @param isExact Whether the closing noted which entries had been heard. */
  isClosed: (at: string, late: number, isExact: boolean): string =>
    `已于${momentWords(at)}结期，${isExact ? '报告按结期时的登记计算，不随以后的登记变化。' : '登记来源太多，没有记下结期时已收到哪些，报告按登记时间在结期以前的计算；以后收到的、登记时间更早的文件，仍会计入本期。'}${late === 0 ? '结期后没有补报。' : `结期后补报 ${late} 条，另外列出，计入下一期。`}`,
  compared: (before: { name: string; until: string }): string => `与${beforeWords(before)}比较。`,
  hint: '结期时记下台账里已有哪些登记；请先导入各单位的文件，再结期。期次随台账文件一起导出。',
  title: '本期和累计',
  /** The line above the report of a 期次. */
  standing: (name: string, closed: string | undefined): string =>
    closed === undefined
      ? `期次：${name}，未结期。`
      : `期次：${name}，${momentWords(closed)}结期，以下为结期时的情况。`,
  /** Beside the list of those who should report, of a closed 期次. */
  listNow: '结期时的应报单位名单没有记下，应报单位按现在的名单。',
  sentence: (
    before: { name: string; until: string },
    counts: Counts,
    total: StatusCount,
    isOne: boolean,
  ): string => {
    const measure = isOne ? '项' : '项次';
    const changes = changesIn(counts, measure);
    const cumulated = `累计已完成 ${total.done} ${measure}，完成率 ${rateWords(total)}（不涉及的不计）。`;
    return `与${beforeWords(before)}相比：${changes === '' ? '没有登记' : changes}。${cumulated}`;
  },
  rule: (): string =>
    `比较办法：先看状态，${byRank()}；状态相同的看进度百分数；后一时间没有填进度的，不比进度；都相同而进展情况有新内容的，为有进展。高了为有进展，低了为退步。“需协调”变为“推进中”为有进展，反过来为退步。`,
  lists: { done: '新增完成的事项', back: '退步的事项' },
  noneOf: { done: '本期没有新增完成的事项。', back: '本期没有退步的事项。' },
  /** @param others How many entries of the list are not counted. */
  list: (title: string, count: number, others: number, isOne: boolean): string => {
    const besides = `（另列整项任务、分解任务和不由填报单位负责的措施 ${others} 处，不计数）`;
    return `${title} ${count} ${isOne ? '项' : '项次'}${others === 0 ? '' : besides}：`;
  },
  byChapter: '按章节：',
  byUnit: '按填报单位：',
  dayHead: (day: string): string => `截至${dayWords(day)}`,
  lateTitle: '结期后的补报',
  late: (count: number): string =>
    `结期以后又收到属于本期或更早的登记 ${count} 条，没有计入本期；计入下一期的状态和累计，不列入下一期的“本期登记”和“本期进展”。`,
  heads: {
    chapter: '章节',
    unit: '填报单位',
    all: '措施数',
    times: '项次',
    cumulated: '累计已完成',
    rate: '累计完成率',
    change: '较上期',
    before: '上期状态',
    progress: '本期进展',
    place: '位置',
    text: '措施（原文）',
  },
} as const;

/** Fields of a 期次. */
export const termFieldWords: Readonly<Record<string, string>> = {
  name: termWords.nameLabel,
  from: termWords.first,
  until: termWords.last,
  closed: termWords.close,
  rules: '预警规则',
};

/** Says what an entry of a 期次 sets. */
export function termSetWords(
  { name, from, until, closed }: Readonly<Record<string, string | null>>,
  short = (text: string): string => text,
): string[] {
  const days = [from, until].filter((day) => typeof day === 'string').map((day) => dayWords(day));
  return [
    ...(name === undefined
      ? []
      : [name === null ? termWords.remove : `${termWords.name}：${short(name)}`]),
    ...(days.length === 0 ? [] : [days.join('至')]),
    ...(closed === undefined ? [] : [closed === null ? termWords.reopen : termWords.close]),
  ];
}

export const comparisonWords = {
  hint: '把两个日期或两个期次的状态并排列出，看其间有什么变化。填报单位同上。',
  then: '前一时间',
  now: '后一时间',
  aDay: '某一天',
  day: (side: string): string => `${side}：日期`,
  kind: '只列',
  all: '全部',
  notDays: '请填写两个日期：前一个不能晚于后一个，后一个不能晚于今天。',
  none: '没有这样的事项。',
  table: '对照表',
  change: '变化',
  docTitle: (plan: string): string => `《${plan}》落实情况对照`,
  /** A side of the comparison; a 期次 also has its name. */
  sideOf: (name: string, until: string): string =>
    name === '' ? termWords.dayHead(until) : `${name}（截至${dayWords(until)}）`,
  span: (then: string, now: string): string => `（${then}，${now}）`,
  foot: (unit: string | undefined): string =>
    `以下情况由${unit === undefined ? '各填报单位' : unitWords(unit)}自行登记，未经审核。`,
  sentence: (counts: Counts, isOne: boolean): string => {
    const changes = changesIn(counts, isOne ? '项' : '项次') || '没有登记';
    return `${changes}。整项任务、分解任务和不由填报单位负责的措施只列出，不计数${isOne ? '' : '；没有登记过的措施不列'}。`;
  },
  shown: (kind: string, count: number): string => `表中只列“${kind}”的，共 ${count} 行。`,
  files: '导出对照',
  fileName: (plan: string, then: string, now: string): string => `对照-${plan}-${then}-${now}`,
} as const;
