import { statusWords } from './checklist.ts';
import { shownName } from './names.ts';
import { setWords } from './said.ts';

/** Words of 分解任务: what a team adds itself under the text. */
export const ownWords = {
  title: '分解任务',
  note: '由本单位自拟，不是原文，不计入原文的条数和进度。',
  name: '工作内容',
  add: '添加分解任务',
  addBelow: '再分解',
  change: '修改',
  up: '上移',
  remove: '删除',
  save: '保存这一项',
  cancel: '取消',
  nameless: '分解任务还没有写工作内容，没有保存。请写明工作内容，或者取消这一项。',
  /** Where an entry of such an item stands: 三（一）1.第1句 分解任务 */
  place: (place: string): string => `${place}分解任务`,
  count: (done: number, counted: number): string => `分解任务 ${counted} 项，已完成 ${done} 项`,
  /** Beside a button: of which of them. */
  of: (what: string, name: string): string => `${what}：${name}`,
  taken: '已删除',
  moved: '次序已调整',
} as const;

/** All that an entry of such an item sets, in words. */
export function ownSetWords(
  { name, order, ...set }: Readonly<Record<string, string | null>>,
  short: (text: string) => string,
): string[] {
  const named =
    name === undefined ? [] : [name === null ? ownWords.taken : `${ownWords.name}：${short(name)}`];
  const isMoved = order !== undefined && name === undefined;
  return [...named, ...(isMoved ? [ownWords.moved] : []), ...setWords(set, short)];
}

/** What is said of such an item. */
interface Said {
  name: string;
  owner: string;
  due: string;
  status: keyof typeof statusWords;
}

/** Who, until when, how far: 张三，2026-12-15，已完成 */
export function ownDetails({ owner, due, status }: Omit<Said, 'name'>): string {
  return [shownName(owner), due, statusWords[status]].filter((part) => part !== '').join('，');
}

/** Such an item in a line: 完成选型论证（张三，2026-12-15，已完成） */
export function ownSaid(item: Said): string {
  return `${item.name}（${ownDetails(item)}）`;
}
