/** Words of the first line of search, and of quotations that are checked. */
import { shortTerm } from './search.ts';

function list(words: readonly string[]): string {
  return words.join('、');
}

/** Answers at once: a place of the text, a unit, a town, a day, a figure. */
export const replies = {
  title: '答案',
  go: (words: string): string => `${words} →`,
  /** The reply to an address whose sentence does not exist. */
  sentences: (place: string, count: number): string =>
    count === 0 ? `${place}没有分句。` : `没有这一句；${place}共 ${count} 句。`,
  /** The reply to an address whose part does not exist. */
  last: (place: string, last: string): string => `${place}之下没有这一项，排到${last}为止：`,
  unit: '责任单位',
  /** Says under which name of the texts a typed name was looked up. */
  otherName: (typed: string, name: string): string =>
    `按“${name}”查，输入的是“${shortTerm(typed)}”。`,
  size: (tasks: number, measures: number): string => `${tasks} 项任务、${measures} 条措施`,
  first: '列第1位',
  firstOf: (tasks: number): string => `${tasks} 项：`,
  dates: '时限',
  datesOf: (tasks: number): string => `${tasks} 项有：`,
  noDates: (tasks: number): string => (tasks === 1 ? '原文未明确' : `${tasks} 项均未明确`),
  wholeDate: (words: string): string => `；全文目标期为${words}，见`,
  measures: '措施',
  measuresOf: (count: number): string => `${count} 条`,
  named: (sentences: number): string => `点名 ${sentences} 句`,
  notNamed: '原文未点名。',
  namedAt: '点名',
  listed: (unit: string, tasks: number): string => `“${unit}”列为责任单位的任务 ${tasks} 项`,
  within: (region: string, within: string): string => [region, within].filter(Boolean).join('，'),
  /** Tasks, listed below. */
  inOrder: (tasks: number): string => `${tasks} 项任务，依原文次序`,
  /** Other places of the same short name. */
  others: '同名',
  /** A figure or a day, as the text writes it. */
  said: (sentences: number): string => `原文 ${sentences} 句`,
  written: (words: readonly string[]): string =>
    `原文写的是${words.map((word) => `“${word}”`).join('')}`,
  saidAt: '所在',
  deadline: '定为时限',
  join: list,
  /** After the first of many links; the list below has them all. */
  more: (count: number): string => `等 ${count} 处`,
  semicolon: '；',
};

/** The bar on a page that a result led to. */
export const hitsBar = {
  title: '搜索结果',
  count: (at: number, all: number): string => `${at}/${all}`,
  previous: '上一处',
  next: '下一处',
  list: '回到结果',
};
