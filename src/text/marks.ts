/** Words of what is filled in: the fields of an entry, and the way to them. */
import { fields, targetFields } from './fields.ts';
import type { NamedField } from './fields.ts';
import { wordsOf } from './statuses.ts';

/** The fields that people fill in, as an office's tables name them. */
export const fieldWords: Record<NamedField, string> = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ wordsOf(fields),
  /* @__PURE__ */ wordsOf(targetFields),
);

/** On the way into the form, and in it. */
export const marks = {
  fill: '填写进展',
  secrets: '请勿填写涉密、敏感信息。内容未加密，同用这台电脑的人都能看到。',
} as const;
