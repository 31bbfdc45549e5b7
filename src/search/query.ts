import { normalise } from './normalise.ts';

/** A query, all words normalised. */
export interface Query {
  /** All of them have to be there. */
  words: string[];
  /** None of them may be there. */
  without: string[];
  /** Words in Latin letters count only where they stand alone: AI is not in MAIN. */
  whole?: true;
  /** Ids of the plans in which the words mean what was typed; absent where they do in all. */
  plans?: readonly string[];
}

/** Words within double quotes of any shape, or a run without white space; after a space, - leaves out. */
const TOKEN = /(\s[-－])?(?:["“”＂]([^"“”＂]*)["“”＂]|([^\s"“”＂]+))/gu;

/** The typed words as one run: literal, white space aside. */
export function literalQuery(typed: string): Query {
  const run = normalise(typed).text;
  return { words: run === '' ? [] : [run], without: [] };
}

/** "…" around all that was typed: not a lone mark, nor what a text has between two quotations. */
const QUOTED = /^["“”＂](?=(?:.*?[\p{L}\p{N}]){2})[^"“”＂]*["“”＂]$/u;

/**
 * Reads typed words: spaces part them, "…" keeps them together, a - after a space leaves out.
 *
 * @returns The literal run where nothing of this was typed.
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
