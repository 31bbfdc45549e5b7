/**
 * The table of what people fill in, in the order of forms, tables, sheets and reports: a new field is one
 * line here (a test names the places that lack it).
 */

interface FieldLine {
  word: string;
  /** How it is filled in: one of the statuses, a day, a line, or several lines. */
  control: 'status' | 'day' | 'line' | 'lines';
  /** Width of its column in a sheet, in characters. */
  width: number;
  /** Whether it can be set for many items at once. */
  isBulk: boolean;
  hint: string;
}

/** Of a measure or a task. */
export const fields = {
  lead: {
    word: '牵头单位（自填）',
    control: 'line',
    width: 16,
    isBulk: true,
    hint: '本单位自己填写，不是原文的内容。',
  },
  due: { word: '计划完成时间', control: 'day', width: 13, isBulk: true, hint: '' },
  status: { word: '状态', control: 'status', width: 11, isBulk: true, hint: '' },
  owner: { word: '责任人', control: 'line', width: 12, isBulk: true, hint: '' },
  progress: { word: '进展情况', control: 'lines', width: 36, isBulk: false, hint: '' },
  problem: { word: '存在问题', control: 'lines', width: 28, isBulk: false, hint: '' },
  next: { word: '下一步安排', control: 'lines', width: 28, isBulk: false, hint: '' },
  evidence: {
    word: '佐证材料',
    control: 'lines',
    width: 28,
    isBulk: false,
    hint: '每行一条；以 http:// 或 https:// 开头的会成为链接。',
  },
  note: { word: '备注', control: 'lines', width: 20, isBulk: false, hint: '' },
} as const satisfies Record<string, FieldLine>;

/** Of a target. */
export const targetFields = {
  value: { word: '目前（自填）', control: 'line', width: 20, isBulk: false, hint: '' },
} as const satisfies Record<string, FieldLine>;

export type Field = keyof typeof fields;
/** What people fill in of a measure, a task or a target. */
export type NamedField = Field | keyof typeof targetFields;
