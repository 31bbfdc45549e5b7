/** Words for marks on clauses that the text no longer has, or now has in other words. */
import { dayWords } from '../rules/dates.ts';

export const goneWords = {
  title: (count: number): string => `不在现文本里的登记（${count}）`,
  intro:
    '这些登记所在的原文，现文本里没有了。登记原样保留，附最后一版原文和位置，导出台账时一并带上；也可以单独导出成表格。',
  on: (place: string, day: string): string => `${place}，${dayWords(day)}修订时删去`,
  unknown: (item: string): string => `编号 ${item}`,
  target: (place: string): string => `${place}目标指标`,
  /** The unit of which an office speaks. */
  about: '督办对象',
  noWords: '本站没有这一条的原文，或者现在取不到。',
  export: '导出这些登记（CSV）',
  file: (title: string, day: string): string => `不在现文本里的登记-${title}-${day}`,
  columns: { place: '原位置', text: '最后一版原文', replaced: '删去日期', unit: '单位' },
  /** In a report: tells a deleted clause from the one that has its place now: 原三（一）1.第5句（2026年11月30日修订时删去） */
  was: (place: string, day: string): string => `原${place}（${dayWords(day)}修订时删去）`,
  notNow: (item: string): string => `编号 ${item}（现文本里没有）`,
  /** Printed after the sentence on how many entries, of how many items, a period has brought. */
  amongWritten: (times: number, items: number): string =>
    `其中 ${times} 次（${items} 项）登记的原文已不在现文本里，不计入项数和完成率。`,
} as const;

/**
 * Printed after the sentence on how far units have come: how many measures were reworded after they were registered.
 */
export function rewordedWords(count: number, done: number, isOne: boolean): string {
  const times = isOne ? '项' : '项次';
  return `已登记的措施中，${count} ${times}（已完成 ${done} ${times}）在登记以后原文有更新，请复核。`;
}
