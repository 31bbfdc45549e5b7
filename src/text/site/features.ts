/** Words for parts of a page's scripts that have not started; loaded only then. */

const features = {
  marks: '勾选和登记',
  forms: '填写进展',
  contents: '目录跟随',
  reading: '显示设置和阅读模式',
  search: '搜索',
  offline: '离线保存',
  cite: '引用本句',
  aloud: '朗读',
  table: '台账表格',
  data: '备份、导入、报告等各栏',
  rollup: '汇总',
  print: '打印选项',
  poster: '一图读懂的选项',
  mine: '我的任务',
} as const;

/** A part of the page's scripts. */
export type Feature = keyof typeof features;

/** Says that a part has not started, and what to do. */
export function failedWords(feature: Feature): string {
  return `本页的“${features[feature]}”没有启动，其他部分不受影响，已有的登记均已保留。请刷新本页再试；如果仍然这样，请告知本站的维护人员。`;
}
