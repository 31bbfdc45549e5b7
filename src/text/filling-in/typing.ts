/** Words of the controls in which fields are filled in: in forms, in the table, beside targets. */
import { dayWords } from '../rules/dates.ts';
import { dueEnd } from '../rules/due.ts';
import type { Field } from '../fields/fields.ts';
import { fieldWords } from '../fields/field-words.ts';
import { valueIn } from '../../outside/records.ts';

/** Names of limited texts that are no fields. */
const names: Readonly<Record<string, string>> = { unit: '单位名称', by: '填报人' };

/** Hints beside a field. */
export const fieldHints: Partial<Record<Field, string>> = {
  lead: '本单位自己填写，不是原文的内容。',
  helpers: '可以填几个人，用顿号隔开。',
  phone: '需要时填写；有几个人的，写成“张三 027-…、李四 …”。会随台账、报表发出去，没有必要的不填。',
  due: '可以填某日、某月（2026年6月）、某季度（2026年第二季度）、年底，也可以填“长期”等。',
  evidence: '每行一条；以 http:// 或 https:// 开头的会成为链接。',
};

export const typing = {
  room: (left: number): string => `还可填写 ${left} 字`,
  cut: (missing: number, most: number): string =>
    `内容太长，有 ${missing} 字没有填入：本栏最多 ${most} 字。`,
  tooLong: ({ field, length, most }: { field: string; length: number; most: number }): string =>
    `${valueIn({ ...names, ...fieldWords }, field) ?? field}有 ${length} 字，最多 ${most} 字，还没有登记。请删减后再保存。`,
  halfDay: '日期不完整，还没有登记。请补全年、月、日（年份四位），或全部清空。',
  chooseDay: '从日历选日期',
  noPercent: '进度请填 0 到 100 的整数，不写百分号，还没有登记。',
  notShown: (value: string, field: string): string =>
    `现在填的是“${value}”，不能作为${field}显示；重新填写才会替换。`,
} as const;

/** Says how a time that is no single day is judged: by its last day, or not at all; '' for a day or an empty field. */
export function dueNote(due: string): string {
  const words = due.trim();
  const end = dueEnd(words);
  if (end === words) return '';
  return end === '' ? '不能确定到哪一天，不判断是否逾期' : `按${dayWords(end)}计`;
}

/** 序时进度 63% */
export function paceWords(pace: number): string {
  return `序时进度 ${pace}%`;
}
