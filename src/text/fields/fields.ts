/**
 * The table of what people fill in, in the order of forms, tables, sheets and reports: a new field is one
 * line here (a test names the places that lack it).
 */

export interface FieldLine {
  word: string;
  /** How it is filled in: a status, a day, a time by its last day (`dueEnd`), per cent, a line, or several lines. */
  control: 'status' | 'day' | 'due' | 'percent' | 'line' | 'lines';
  /** Width of its column in a sheet, in characters. */
  width: number;
  /** Whether it can be set for many items at once. */
  isBulk: boolean;
}

/** The fields of a measure or a task. */
export const fields = {
  lead: { word: '牵头单位（自填）', control: 'line', width: 16, isBulk: true },
  start: { word: '启动时间', control: 'day', width: 13, isBulk: true },
  due: { word: '计划完成时间', control: 'due', width: 14, isBulk: true },
  status: { word: '状态', control: 'status', width: 11, isBulk: true },
  percent: { word: '进度（%）', control: 'percent', width: 9, isBulk: true },
  owner: { word: '责任人', control: 'line', width: 12, isBulk: true },
  helpers: { word: '协办人', control: 'line', width: 16, isBulk: true },
  phone: { word: '联系电话', control: 'line', width: 16, isBulk: true },
  progress: { word: '进展情况', control: 'lines', width: 36, isBulk: false },
  problem: { word: '存在问题', control: 'lines', width: 28, isBulk: false },
  next: { word: '下一步安排', control: 'lines', width: 28, isBulk: false },
  evidence: { word: '佐证材料', control: 'lines', width: 28, isBulk: false },
  note: { word: '备注', control: 'lines', width: 20, isBulk: false },
} as const satisfies Record<string, FieldLine>;

/** The fields of a target. */
export const targetFields = {
  value: { word: '目前（自填）', control: 'line', width: 20, isBulk: false },
} as const satisfies Record<string, FieldLine>;

export type Field = keyof typeof fields;
/** A field of a measure, a task or a target. */
export type NamedField = Field | keyof typeof targetFields;
