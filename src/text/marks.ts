/** Words of what is filled in: the fields of an entry, and what stands beside them. */
import { fields, targetFields } from './fields.ts';
import type { NamedField } from './fields.ts';
import { wordsOf } from './statuses.ts';

/** The fields that people fill in, as an office's tables name them. */
export const fieldWords: Record<NamedField, string> = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ wordsOf(fields),
  /* @__PURE__ */ wordsOf(targetFields),
);

/** What stands beside an item, wherever it is shown. */
export const marks = {
  fill: '填写进展',
  /** 填写进展：三（一）1.第2句 */
  wholeTask: (place: string): string => `${place}（整项任务）`,
  secrets: '请勿填写涉密、敏感信息。内容未加密，同用这台电脑的人都能看到。',
  more: '展开全文',
  less: '收起',
  disputed: '两处填写不一致：',
  wordingChanged: '原文已更新，请复核',
  /** Beside an address that looks like another site's. */
  realSite: (host: string): string => `（实际网站：${host}）`,
} as const;
