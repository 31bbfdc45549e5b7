/** What each status is called. */
import { statuses, wordsOf } from './statuses.ts';

export const statusWords = /* @__PURE__ */ wordsOf(statuses);
