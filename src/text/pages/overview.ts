/** Words of the overview, of the shelf of plans, and of the page for addresses that do not exist. */
import { keptShort } from '../site/marks-place.ts';

export const overview = {
  titleByEditor: '标题为编者所拟，原文无标题行',
  /** 湖北省人民政府网站2018年12月26日发布 */
  published: (name: string, day = ''): string => `${name}${day}发布`,
  issued: (day: string): string => `成文日期：${day}`,
  start: '开始阅读',
  startWork: '选择我的单位，看清单',
  horizon: '目标期',
  sizeName: '规模',
  kept: keptShort,
  goals: '目标指标',
  goalsNote: '数字摘自原文，点开可看原句。',
  contentsAndProgress: '内容与进度',
  tasks: (count: number): string => `${count} 项任务`,
  firstSteps: '怎样使用',
  /** Steps for a site where nothing is ticked. */
  stepsToRead: [
    '在目录里找到有关的节，或者按 Ctrl K 搜索关键词。',
    '每句原文都可以引用、复制链接；点“朗读”可以听。',
  ],
  steps: [
    '在目录里找到有关的节，或者按 Ctrl K 搜索本单位、关键词。',
    '在“清单”里完成一项，勾选一项：点具体措施前面的方框，即时保存。',
    '下次用同一台电脑、同一浏览器打开，勾选仍在。登记不会自动带到别的电脑或浏览器。',
  ],
  /** The use of a plan without tasks. */
  readingOnly: '供阅读和查找，没有列出任务',
  size: (tasks: number, measures: number, units: number): string =>
    tasks === 0
      ? overview.readingOnly
      : `${tasks} 项任务，${measures} 条具体措施` + (units > 0 ? `，${units} 个责任单位` : ''),
  contents: '内容',
  shelf: '方案',
  notFound: '没有这个页面',
  notFoundWhy:
    '网址可能不完整，或者页面已经移动。请检查网址，或者退回上一页。没有联网时，也可能是这个页面没有存在本机。',
  here: '打开本级目录',
  up: '打开上一级目录',
};
