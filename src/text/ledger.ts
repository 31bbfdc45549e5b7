/** Words of the ledger: the fields of an entry, who is typing, what was done. */

/** The fields that people fill in, as an office's tables name them. */
export const fieldWords = {
  status: '状态',
  owner: '责任人',
  lead: '牵头单位（自填）',
  due: '计划完成时间',
  progress: '进展情况',
  problem: '存在问题',
  evidence: '佐证材料',
} as const;
