/** Words on how far the plan's figures are: on their page, in reports, roll-ups and sheets. */
export const targets = {
  title: '目标指标',
  table: '表：目标指标',
  target: '指标',
  figure: '目标值',
  words: '原文',
  date: '原文时限',
  noDate: '原句没有写时限',
  hint: '“目前”由本单位自己填写，不是原文的内容，也不代表核定的数据。',
  now: (of: string): string => `目前：${of}`,
  save: '保存',
  saveOf: (of: string): string => `保存：${of}`,
  /** Above a table of values, of one unit or of several. */
  valuesHint: (isOne: boolean): string =>
    `“目前”由填报单位自行填写，未经核定${isOne ? '' : '，各单位的数值并列，不合计'}；“与目标值相比”是两处数字相除，单位不同的、目标值是区间的不比。`,
  empty: '未填写',
  compared: '与目标值相比',
  /** 约为8000亿元的 93.8% */
  share: (figure: string, percent: number): string => `约为${figure}的 ${percent.toFixed(1)}%`,
  divided: '（按两处数字相除）',
  disputed: '（两处填写不一致）',
  who: '填报人、时间',
} as const;
