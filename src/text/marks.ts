/** Words of what is filled in: the fields of an entry, their values, who says so. */
import { statusWords } from './checklist.ts';
import { momentWords } from './dates.ts';
import { fields, targetFields } from './fields.ts';
import type { NamedField } from './fields.ts';
import { shownName } from './names.ts';
import { wordsOf } from './statuses.ts';

/** The fields that people fill in, as an office's tables name them. */
export const fieldWords: Record<NamedField, string> = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ wordsOf(fields),
  /* @__PURE__ */ wordsOf(targetFields),
);

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
  return [shownName(by), shownName(unit), momentWords(at)].filter((word) => word !== '').join('，');
}

/** What stands beside an item, wherever it is shown. */
export const marks = {
  fill: '填写进展',
  /** 填写进展：三（一）1.第2句 */
  fillAt: (place: string): string => `填写进展：${place}`,
  wholeTask: (place: string): string => `${place}（整项任务）`,
  secrets: '请勿填写涉密、敏感信息。内容未加密，同用这台电脑的人都能看到。',
  disputed: '两处填写不一致：',
  wordingChanged: '原文已更新，请复核',
} as const;
