import { normalise } from './normalise.ts';

/** A query, all words normalised. */
export interface Query {
  /** Words that must all be there. */
  words: string[];
  /** Words that must not be there. */
  without: string[];
  /** Whether words in Latin letters count only if they stand alone: AI is not in MAIN. */
  whole?: true;
  /** Ids of the plans in which the words mean what was typed; absent if that is so in all plans. */
  plans?: readonly string[];
}

/** Words in double quotes of any form, or a run without white space. A - after a space excludes. */
const TOKEN = /(\s[-－])?(?:["“”＂]([^"“”＂]*)["“”＂]|([^\s"“”＂]+))/gu;

/** The typed words as one literal run, without white space. */
export function literalQuery(typed: string): Query {
  const run = normalise(typed).text;
  return { words: run === '' ? [] : [run], without: [] };
}

/** "…" around everything that was typed; not a lone mark, and not text between two quotations. */
const QUOTED = /^["“”＂](?=(?:.*?[\p{L}\p{N}]){2})[^"“”＂]*["“”＂]$/u;

/**
 * Reads typed words. Spaces separate them, "…" keeps them together, and a - after a space excludes a word.
 *
 * @returns The literal run if nothing of this was typed.
 */
export function wordsQuery(typed: string): Query {
  const run = typed.trim();
  if (!/\s/u.test(run) && !QUOTED.test(run)) return literalQuery(run);
  const query: Query = { words: [], without: [] };
  for (const [, minus, quoted, plain] of run.matchAll(TOKEN)) {
    const word = normalise(quoted ?? plain ?? '').text;
    if (word !== '') (minus === undefined ? query.words : query.without).push(word);
  }
  return query;
}
