/** Words of the overview, of the shelf of plans and of the page that is not there. */
export const overview = {
  titleByEditor: '标题为编者所拟，原文无标题行',
  goals: '目标指标',
  goalsNote: '数字摘自原文，点开可看原句。',
  contentsAndProgress: '内容与进度',
  tasks: (count: number): string => `${count} 项任务`,
  firstSteps: '怎样使用',
  steps: [
    '在目录里找到有关的节，或者按 Ctrl K 搜索本单位、关键词。',
    '完成一项，勾一项：点具体措施前面的方框即可，马上保存。',
    '明天用同一台电脑、同一个浏览器打开，勾选还在。登记不会自动带到别的电脑或浏览器。',
  ],
  size: (tasks: number, measures: number, units: number): string =>
    `${tasks} 项任务，${measures} 条具体措施，${units} 个责任单位`,
  shelf: '方案',
  notFound: '没有这个页面',
  notFoundWhy:
    '网址可能不完整，或者页面已经移动。请检查网址，或者退回上一页。没有联网时，也可能是这个页面没有存在本机。',
  here: '打开本级目录',
  up: '打开上一级目录',
};
