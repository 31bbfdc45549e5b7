import { normalise } from './normalise.ts';

/** What is looked for, all words normalised. */
export interface Query {
  /** All of them have to be there. */
  words: string[];
  /** None of them may be there. */
  without: string[];
}

/** A word, or words within double quotes of any shape, either with a minus before it. */
const TOKEN = /(?<![^\s])([-－]?)(?:["“”＂]([^"“”＂]*)["“”＂]|(\S+))/gu;

/**
 * Reads what a person typed. Literal first: what stands in the text as typed, quotes and hyphens
 * included (2-3个), is searched as typed; only otherwise do spaces part words, "…" keep them together
 * and a - after a space leave out.
 *
 * @param typed As it was typed.
 * @param stands Whether a normalised run of characters stands in any clause.
 * @returns No words if there is nothing to look for.
 */
export function readQuery(typed: string, stands: (run: string) => boolean): Query {
  const literal = normalise(typed).text;
  if (literal === '') return { words: [], without: [] };
  if (stands(literal)) return { words: [literal], without: [] };
  const query: Query = { words: [], without: [] };
  for (const [, minus, quoted, plain] of typed.trim().matchAll(TOKEN)) {
    const word = normalise(quoted ?? plain ?? '').text;
    const list = minus === '' || query.words.length === 0 ? query.words : query.without;
    if (word !== '') list.push(word);
  }
  return query;
}
