/** Words of the page 工作台账. */
import { fieldWords } from '../fields/field-words.ts';

/** Words for an item's time. */
export const timingWords = {
  overdue: '已逾期',
  soon: '即将到期',
  silent: '长期未更新',
} as const;

/** Heads of columns: what the plan says, what people fill in, who said so last. */
const columnWords = /* @__PURE__ */ Object.assign(
  {
    number: '序号',
    place: '编号',
    task: '任务',
    text: '具体措施',
    units: '责任单位',
    deadline: '原文时限',
    updated: '更新时间',
    by: '填报人',
  },
  fieldWords,
);

export const table = {
  caption: '具体措施与本单位登记',
  columns: columnWords,
  noDeadline: '—',
  change: '修改',
  select: (place: string): string => `选择：${place}`,
  selectShown: '选择本页全部',
  print: '打印',
  edit: (field: string, place: string): string => `${field}：${place}`,
  editHint: '点单元格或回车填写，Esc 放弃。',
  shown: (shown: number, all: number): string => `显示 ${shown} / ${all} 项`,
} as const;

/**
 * Names of units in one line, as official texts list them: 省经信厅、省财政厅，各市、州、县人民政府. From the first name with a 、 in it,
 * commas separate the names, so that nobody takes its parts for units.
 */
export function unitsInLine(names: readonly string[]): string {
  let sign = '、';
  return names
    .map((name) => (name.includes('、') ? (sign = '，') : sign) + name)
    .join('')
    .slice(1);
}

/** Around the table, on the built page. */
export const tablePage = {
  noTasks: '原文没有列出任务，没有可以登记的措施。',
  title: '工作台账',
  intro: '每句措施一行。编号、任务和措施照录原文，责任单位和时限取自原文，其余由各单位自行登记。',
  noScript: '填写、筛选和排序需要浏览器启用 JavaScript；下表的原文不受影响。',
} as const;
