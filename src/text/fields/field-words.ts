/** The fields that people fill in, as an office's tables name them. */
import { fields, targetFields } from './fields.ts';
import type { NamedField } from './fields.ts';
import { wordsOf } from './statuses.ts';

export const fieldWords: Record<NamedField, string> = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ wordsOf(fields),
  /* @__PURE__ */ wordsOf(targetFields),
);
