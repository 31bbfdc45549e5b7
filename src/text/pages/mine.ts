import { dayWords } from '../rules/dates.ts';
import { quoted, shownName } from '../rules/names.ts';

/** Words of 我的任务: what one unit and one person have to do over all plans. */
export const mine = {
  title: '我的任务',
  intro:
    '各方案中由我的单位负责、或者责任人、协办人里有我的措施，先列逾期和快到期的。点一条，到原处登记。',
  noScript: '本页要读取浏览器里的登记，需要启用 JavaScript。',
  loading: '正在读取各方案…',
  failed:
    '没有读到方案的数据，可能是网络断了，或者页面是直接从文件夹打开的。请检查网络后刷新本页；各方案自己的页面不受影响。',
  someFailed: (titles: readonly string[]): string =>
    `没有读到以下方案的数据，没有列出：${titles.join('、')}。请刷新本页再试。`,
  nobody: '先填写我的单位或姓名，这里就会列出各方案中的任务。',
  nothing: '各方案中没有由我的单位负责、或者责任人、协办人里有我的措施。请核对下面的单位和姓名。',
  size: (plans: number, measures: number): string => `${plans} 个方案，${measures} 条措施`,
  groups: { overdue: '已逾期', soon: '即将到期', open: '其他未完成', closed: '已完成和不涉及' },
  titleOf: (name: string, count: number): string => `${name}（${count}）`,
  terms: '期次待填报',
  /** 湖北省信息消费实施方案“2026年11月”，2026年11月30日截止：3 项本期未登记 */
  term: (
    plan: string,
    { name, until }: { name: string; until: string },
    left: number,
    isPast: boolean,
  ): string =>
    `${plan}${quoted(name)}，${dayWords(until)}${isPast ? '已截止，还没有结期' : '截止'}：${left} 项本期未登记`,
  personal: '责任人、协办人里有我',
  own: '计划完成',
  inText: '原文',
  whoTitle: '我的单位和姓名',
  region: '地区',
  answers: '对应的责任单位',
  regionHint: '各地的方案写法不同：请按地区选出本单位对应的责任单位。没有对应的不用选。',
  none: '（不对应）',
  whoRefused: {
    full: '浏览器的存储空间不够，单位和姓名没有保存。请先导出备份，再清理不用的登记。',
    blocked:
      '浏览器不让本站保存数据，单位和姓名没有保存。请在浏览器设置中允许本站保存数据，或换一个浏览器。',
  },
  edit: '修改',
  /** 《湖北省信息消费实施方案》3 项，《…》1 项 */
  inPlans: (plans: readonly { title: string; count: number }[]): string =>
    plans.map(({ title, count }) => `《${shownName(title)}》${count} 项`).join('，'),
  takenOver: (claims: number, plans: number): string =>
    `已将 ${plans} 个方案中的 ${claims} 处填写内容转到本单位名下。`,
  undoTaken: '撤销转入',
  takeOverRefused: {
    full: '浏览器的存储空间不够，什么也没有转入。请先导出备份，再清理不用的登记。',
    blocked: '浏览器不让本站保存数据，什么也没有转入。',
  },
  backupTitle: '全部方案的台账',
  backupIntro: (plans: number, entries: number): string =>
    `这个浏览器里有 ${plans} 个方案的 ${entries} 条登记。下面的文件包括全部方案；只要一个方案的，在该方案的“工作台账”里导出。`,
  backupNone: '这个浏览器里还没有登记。',
  export: '导出全部台账',
  fileName: (unit: string, day: string): string =>
    ['工作台账', '全部方案', unit, day].filter((word) => word !== '').join('-'),
  importTitle: '导入',
  choose: '选择台账文件（.json），文件里有几个方案就并入几个',
  sheets: 'Excel 表请到该方案的“工作台账”里导入。',
  toRollup: '要把几个单位的文件放在一起看，请到各方案的“汇总”。',
  adds: (title: string, fresh: number, known: number, leftOut: number): string =>
    `《${shownName(title)}》：将新增 ${fresh} 条` +
    (known > 0 ? `，${known} 条已有` : '') +
    (leftOut > 0 ? `，${leftOut} 条与现有的同号而内容不同，不取` : ''),
  others: (titles: readonly string[]): string =>
    `本站没有下列方案，不取：${titles.map((title) => `《${shownName(title)}》`).join('')}`,
  apply: '全部并入',
  cancel: '不导入',
  done: (count: number): string =>
    count === 0
      ? '没有新的登记，什么也没有改。'
      : `已并入 ${count} 条登记。要撤销，到各方案的“工作台账”里。`,
  full: '浏览器的存储空间不够，一条也没有并入。请先导出备份，再清理不用的登记。',
  blocked: '浏览器不让本站保存内容，一条也没有并入。',
  reportTitle: '全部方案的报告',
  reportIntro: '各方案的报告接成一份，按选定的时间；只要一个方案的，在该方案的“工作台账”里。',
  reportWord: '下载 Word',
  reportMarkdown: '下载 Markdown',
  reportName: '落实情况报告-全部方案',
} as const;
