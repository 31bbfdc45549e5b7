/** The names of the statuses, by their keys. */
import { statuses, wordsOf } from './statuses.ts';

export const statusWords = /* @__PURE__ */ wordsOf(statuses);
