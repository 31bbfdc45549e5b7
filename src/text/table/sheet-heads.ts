/** Heads of columns that only a sheet has. */
export const sheetHeads = {
  unit: '填报单位',
  hint: '提示',
  key: '登记编号_请勿改动',
  targetKey: '指标登记编号_请勿改动',
  /** The share of an item's time that has gone. */
  pace: '序时进度（%）',
} as const;
