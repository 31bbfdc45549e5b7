/** Words of the controls in which fields are filled in: in forms, in the table, beside targets. */
import { fieldWords } from './marks.ts';
import { own } from './own.ts';

/** Names of what is limited besides fields. */
const names: Readonly<Record<string, string>> = { unit: '单位名称', by: '填报人' };

export const typing = {
  room: (left: number): string => `还可填写 ${left} 字`,
  cut: (missing: number, most: number): string =>
    `内容太长，有 ${missing} 字没有填入：本栏最多 ${most} 字。`,
  tooLong: ({ field, length, most }: { field: string; length: number; most: number }): string =>
    `${own({ ...names, ...fieldWords }, field) ?? field}有 ${length} 字，最多 ${most} 字，还没有登记。请删减后再保存。`,
  halfDay: '日期不完整，还没有登记。请补全年、月、日，或全部清空。',
  noDay: (value: string): string => `现在填的是“${value}”，不是日期；选了日期才会替换。`,
} as const;
