/** Words of the ledger: the fields of an entry, who is typing, what was done, what to look at again. */
import { statusWords } from './checklist.ts';
import { momentWords } from './dates.ts';

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

function isKnown<Words extends object>(words: Words, key: string): key is keyof Words & string {
  return Object.prototype.hasOwnProperty.call(words, key);
}

/** A field's value as people read it: a status in words, all else as it was typed. */
export function valueWords(field: string, value: string | null): string {
  if (value === null || value === '') return '（空）';
  return field === 'status' && isKnown(statusWords, value) ? statusWords[value] : value;
}

/** 责任人：张三. What a later version of this software set keeps its own name. */
export function fieldAndValue(field: string, value: string | null): string {
  const name = isKnown(fieldWords, field) ? fieldWords[field] : `其他（${field}）`;
  return `${name}：${valueWords(field, value)}`;
}

/** Who says so and when: 张三，黄石市经信局，2026年11月24日 11:20. */
export function signature({ by, unit, at }: { by: string; unit: string; at: string }): string {
  return [by, unit, momentWords(at)].filter((word) => word !== '').join('，');
}

export const ledger = {
  fill: '填写进展',
  /** 填写进展：三（一）1.第2句 */
  fillAt: (place: string): string => `填写进展：${place}`,
  wholeTask: (place: string): string => `${place}（整项任务）`,
  official: '原文',
  officialDeadline: (words: string): string => `原文时限：${words}`,
  noDeadline: '原文未明确时限',
  ticked: '勾选即为“已完成”。',
  evidenceHint: '每行一条；以 http:// 或 https:// 开头的会成为链接。',
  ownLead: '本单位自己填写，不是原文的内容。',
  secrets: '请勿填写涉密、敏感信息。内容未加密，同用这台电脑的人都能看到。',
  local: '自行登记（仅存于本浏览器，不上报，不代表办结）',
  save: '保存',
  close: '关闭',
  cancel: '取消',
  unsaved: '有内容还没有保存。',
  discard: '不保存，关闭',
  keepWriting: '继续填写',
  movedOn: '打开以后，本项又有了新的登记。保存后，填写不一致的地方会一并列出。',
  disputed: '两处填写不一致：',
  take: (value: string): string => `采用“${value}”`,
  wordingChanged: '原文已更新，请复核',
  history: (count: number): string => `登记历史（${count}）`,
  noHistory: '还没有登记。',
  undo: '撤销',
  undoThis: '撤销这一条',
  redo: '恢复',
  putAway: '收起',
  ahead: '这条登记的时间比本机时钟晚一天以上，先后次序请核对',
  undone: (what: string): string => `已撤销：${what}`,
  recorded: (what: string): string => `已登记：${what}`,
  notKept: (what: string): string => `只在本页，还没有保存：${what}`,
  recordedMany: (count: number): string => `${count} 项`,
  others: '其他单位的登记',
} as const;

export const who = {
  title: '我的单位、填报人',
  by: '填报人',
  byHint: '写在每条登记后面，可以不填。',
  unit: '我的单位',
  unitHint: '按本单位平时的写法，如“黄石市经信局”。勾选和进展按单位分开，互不覆盖。',
  answers: '对应原文中的责任单位',
  noAnswers: '（不对应）',
  onlyMine: '各页只展开对应单位的任务',
  save: '确定',
  choose: '选择我的单位、填报人',
  /** What stands beside the save: 填报人：张三（黄石市经信局） */
  typing: (by: string, unit: string): string => {
    const name = by === '' ? '未填写' : by;
    return unit === '' ? `填报人：${name}` : `填报人：${name}（${unit}）`;
  },
  mine: (unit: string): string => `我的单位：${unit}`,
  change: '换人',
  folded: (unit: string, shown: number, all: number): string =>
    `已按“${unit}”筛选：本页 ${all} 项任务中展开 ${shown} 项，其余只留标题；打印时全部印出。`,
  unfold: '全部展开',
  takeOver: (count: number, unit: string): string =>
    `此前有 ${count} 项登记没有写单位。要转到“${unit}”名下吗？原来的登记仍留在历史里。`,
  takeOverNow: '转过来',
  leave: '不转',
} as const;
