/** Words of progress as pictures. */
export const pictures = {
  title: '进度图',
  intro: '按本单位在本浏览器里的登记画出，不上报，不代表办结。',
  /** The picture in words, with the percentage of reports. */
  total: (count: number, all: number, states: string, rate: string): string =>
    `${count < all ? `本单位对应的责任单位负责 ${count} 项（全文 ${all} 项）` : `共 ${all} 项`}，其中 ${states}；完成率 ${rate}（不涉及的不计）。`,
  nothing: '还没有登记。勾选或填写以后，这里画出进度。',
  /** On paper. */
  late: '（进度图还没有画好，画好后再打印。）',
  byStatus: '按状态',
  byChapter: '按章节',
  byUnit: '按责任单位',
  byUnitHint: '一项任务有几个责任单位的，每个单位都计入。',
  overTime: '按时间',
  oneDay: '登记不满两天，还看不出变化。',
  status: '状态',
  chapter: '章节',
  unit: '责任单位',
  day: '日期',
  measures: '措施',
  share: '占比',
  begun: '已启动',
  figures: '数据表',
  /** For screen readers. */
  course: (from: string, until: string, done: number, begun: number): string =>
    `从${from}到${until}：已完成 ${done} 项，已启动 ${begun} 项`,
} as const;
