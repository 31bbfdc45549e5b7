/** Which questions a terminal asks, in which words, and which answers it takes. */
import { isPlanId } from '../src/import/index.ts';
import type { Doubt } from '../src/plan/index.ts';
import { questionWords } from '../src/text/commands/doubts.ts';
import { importWords } from '../src/text/commands/import-command.ts';

/** A question by what it asks: the same one is not asked twice. */
function keyOf({ code, words, before }: Doubt): string {
  return `${code} ${before} ${words}`;
}

/**
 * The questions of this round: those that are new. The address is asked for last, by itself: what it is
 * proposed from (title, issuer, date) may be answers.
 *
 * @param asked Keys of those of earlier rounds; those of this one are added.
 */
export function freshOf(open: readonly Doubt[], asked: Set<string>): Doubt[] {
  const fresh = open.filter((doubt) => !asked.has(keyOf(doubt)));
  const others = fresh.filter(({ code }) => code !== 'plan-id');
  const round = others.length > 0 ? others : fresh;
  for (const doubt of round) asked.add(keyOf(doubt));
  return round;
}

/** The question as a terminal asks it; one about the whole document has no line. */
export function messageOf({ code, words, position, options }: Doubt): string {
  const place = options.length > 0 ? importWords.place(position.start.line) : '';
  return place + questionWords(code, words);
}

/** What is wrong with an answer in words; undefined where nothing is. */
export function faultOf({ code, must }: Doubt, value: string): string | undefined {
  const words = value.trim();
  if (words === '') return must || code === 'plan-id' ? importWords.mustFill : undefined;
  if (code === 'plan-id' && !isPlanId(words)) return importWords.badPlanId(words);
  if (code === 'date' && !isDay(words)) return importWords.badDay(words);
  return undefined;
}

/** 2018-12-26, and a day that there is. */
function isDay(words: string): boolean {
  const time = Date.parse(`${words}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(words);
}
