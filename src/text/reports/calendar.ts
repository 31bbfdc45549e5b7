/** Words of the calendar of due days. */
import { fieldWords } from '../fields/field-words.ts';
import { shownName } from '../rules/names.ts';

export const calendarWords = {
  /** On its button. */
  file: '导出日历（.ics）',
  kinds: { due: '计划完成', firm: '原文时限', aimed: '原文时限（力争）' },
  /** 三（一）1.第2句 计划完成（黄石市经信局） */
  summary: (place: string, kind: string, unit: string): string =>
    `${place} ${kind}${unit === '' ? '' : `（${shownName(unit)}）`}`,
  /** Follows the official words: 具体措施（计划完成时间：2026年第二季度） */
  typed: (words: string): string => `（${fieldWords.due}：${shownName(words)}）`,
} as const;
