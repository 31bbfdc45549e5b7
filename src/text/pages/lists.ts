/** Words of the pages that put the plan in another order: by unit, by place, by time, by target. */
export const lists = {
  units: '责任单位',
  unitsIntro: (count: number): string =>
    `原文写明的 ${count} 个责任单位，按原文的写法，以第一次出现为序。点单位名称，看它的任务和清单。`,
  unitIntro: (tasks: number, measures: number): string =>
    `原文列为责任单位的 ${tasks} 项任务，共 ${measures} 条具体措施。原文没有分到句的，任务下的全部措施都列出。`,
  /** A unit's part in a task, in the text's words. If the text names no leader, the unit's position. */
  parts: {
    lead: '牵头',
    join: '配合',
    listed: '责任单位',
    other: '参与',
    first: '列第1位',
    later: '列第1位以后',
  },
  /** The position of a unit among those of a task: 列第4位. */
  position: (place: number): string => `列第${place}位`,
  firstHint: '“列第1位”指在责任单位中列第一；原文的责任单位没有注明由谁牵头。',
  leadHint: '“牵头”按原文所写，或按原文统一规定。',
  unit: '单位',
  tasks: '任务',
  firstOf: '其中列第1位',
  leadOf: '其中牵头',
  progress: '进度',
  matrix: '单位与任务对照',
  matrixIntro:
    '行是责任单位，列是任务。有数字的，是原文列明的责任单位：已完成数／措施数。点单位名称看它的任务。',
  printUnit: '打印本单位清单',
  allUnits: '全部责任单位',
  facts: '指标、时限、地区',
  factsIntro: '从原文逐句摘出，每一条都可以点回原句。',
  deadlines: '原文时限',
  firm: '明确时限',
  aimed: '力争时限',
  noDeadlines: '原文没有这样的时限。',
  noFacts: '原文没有写明指标、时限、地区，也没有引用其他文件。',
  noUnits: '原文没有写明责任单位。',
  places: '涉及地区',
  place: '地区',
  clauses: '出处',
  citations: '引用的文件',
  citation: '文件',
} as const;
