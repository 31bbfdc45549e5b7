import { groupBy, push, taskRowsOf } from '../../ledger/index.ts';
import type { LedgerRow } from '../../ledger/index.ts';
import { PairIndex } from '../../model/revision/likeness.ts';
import { addressLevels, leadingLabel } from '../../text/index.ts';

export interface RowMatch {
  /** Ids of the items, the likeliest first; several if the words fit several. */
  items: readonly string[];
  /** Whether there is one item only, and its own words or its address name it. */
  isSure: boolean;
}

const NONE: RowMatch = { items: [], isSure: false };
const MOST_OFFERED = 5;
/** From this length on, a run of characters is taken to occur in one text only. */
const RUN = 8;
/** Texts this similar are almost equal. */
const ALIKE = 0.8;

/** Words in the form for comparisons: letters, digits and the signs of numbers, in one width, without white space. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.%~-]/gu, '');
}

/** No address is longer. */
const LONGEST_ADDRESS = 64;

/** An address in the form for comparisons, 三(一)1第2句; '' if the text is none. */
function address(text: string): string {
  if (text.length > LONGEST_ADDRESS) return '';
  const key = text.normalize('NFKC').replace(/[\s、]|\.(?!\d)/gu, '');
  return addressLevels.test(key) ? key : '';
}

/** Whether a text is an address, 三（一）1.第2句, and not merely the number of a line in a list. */
export function isAddress(text: string): boolean {
  return address(text) !== '';
}

/** All runs of `RUN` characters in a text, each with its beginning. */
function runsOf(text: string): [string, number][] {
  return Array.from({ length: Math.max(0, text.length - RUN + 1) }, (_, at) => [
    text.slice(at, at + RUN),
    at,
  ]);
}

type OfTasks = ReadonlyMap<string, readonly LedgerRow[]>;

/** Items by their addresses and ids. */
function addressesOf(rows: readonly LedgerRow[]): Map<string, string> {
  const named = [...taskRowsOf(rows), ...rows].flatMap(({ item, place }) =>
    [item, place].map((one) => [address(one), item] as const),
  );
  return new Map(named.filter(([key]) => key !== ''));
}

/** Items by their whole words: a measure by its own; a task by its heading, by all its measures, and by both. */
function wordingsOf(rows: readonly LedgerRow[], measures: OfTasks): Map<string, string[]> {
  const byText = new Map<string, string[]>();
  const name = (words: string, item: string): void => {
    const key = plain(words);
    const known = byText.get(key) ?? [];
    if (key !== '' && !known.includes(item)) push(byText, key, item);
  };
  for (const { item, text } of rows) name(text, item);
  for (const { item, text } of taskRowsOf(rows)) {
    const all = (measures.get(item) ?? []).map((row) => row.text);
    name(text, item);
    // A task of one sentence has the same words as its measure.
    if (all.length > 1) for (const first of ['', text]) name(first + all.join(''), item);
  }
  return byText;
}

/**
 * Finds measures by runs of characters: those whose whole text stands in given words (`standingIn`), and those whose
 * text contains the words (`holding`). Each is given by its index in `texts`.
 */
function runsIn(texts: readonly string[]) {
  const firsts = new Map<string, number[]>();
  const runs = new Map<string, number[]>();
  texts.forEach((text, index) => {
    if (text.length >= RUN) push(firsts, text.slice(0, RUN), index);
    for (const run of new Set(runsOf(text).map(([one]) => one))) push(runs, run, index);
  });
  const textAt = (index: number): string => texts[index] ?? '';
  return {
    standingIn: (words: string): number[] => {
      const found = runsOf(words).flatMap(([run, at]) =>
        (firsts.get(run) ?? []).filter((index) => words.startsWith(textAt(index), at)),
      );
      return [...new Set(found)];
    },
    holding: (words: string): number[] =>
      words.length < RUN
        ? []
        : (runs.get(words.slice(0, RUN)) ?? []).filter((index) => textAt(index).includes(words)),
  };
}

function wordFinder(rows: readonly LedgerRow[], taskOf: ReadonlyMap<string, string>) {
  const measures = groupBy(rows, ({ taskId }) => taskId);
  const texts = rows.map(({ text }) => plain(text));
  const byText = wordingsOf(rows, measures);
  const runs = runsIn(texts);
  const alike = new PairIndex(texts);
  const itemsAt = (indices: readonly number[]): string[] =>
    indices.map((index) => rows[index]?.item ?? '');
  /** The measures whose text stands in the words. If these are all measures of a task: the task. */
  const standing = (words: string): RowMatch => {
    const found = runs.standingIn(words);
    const items = itemsAt(found);
    // If the words are much longer than the measure, nobody knows what else they are about.
    const isMost = found.every((index) => 2 * (texts[index] ?? '').length > words.length);
    if (items.length < 2) return { items, isSure: items.length === 1 && isMost };
    const [task = '', ...others] = new Set(items.map((item) => taskOf.get(item) ?? ''));
    if (others.length > 0) return { items, isSure: false };
    const isWhole = items.length === measures.get(task)?.length;
    return isWhole ? { items: [task], isSure: true } : { items: [task, ...items], isSure: false };
  };
  const byWords = (words: string): RowMatch => {
    const equal = byText.get(words);
    if (equal !== undefined) return { items: equal, isSure: equal.length === 1 };
    const whole = standing(words);
    if (whole.items.length > 0) return whole;
    const parts = itemsAt(runs.holding(words));
    if (parts.length > 0) return { items: parts, isSure: parts.length === 1 };
    const near = words.length < RUN ? [] : alike.alike(words, ALIKE);
    near.sort(([, one], [, other]) => other - one);
    return { items: itemsAt(near.map(([index]) => index)), isSure: false };
  };
  return {
    isWhole: (text: string): boolean => byText.has(plain(text)),
    itemsOf: (text: string): RowMatch => {
      const found = byWords(plain(text));
      return found.items.length > 0 ? found : byWords(plain(text.replace(leadingLabel, '')));
    },
  };
}

/** Makes the function that finds the item of a row. @param rows The plan's own measures. */
export function matcherOf(rows: readonly LedgerRow[]) {
  const taskOf = new Map(rows.map(({ item, taskId }) => [item, taskId]));
  const byAddress = addressesOf(rows);
  const { isWhole, itemsOf } = wordFinder(rows, taskOf);
  /** The finest words are tried first. If they leave several items open, the words of the task may decide. */
  const byWords = (official: readonly string[]): RowMatch => {
    const [finest = '', ...others] = official.filter((text) => text !== '').reverse();
    const found = itemsOf(finest);
    const coarser = others.map(itemsOf).find(({ items }) => items.length > 0) ?? NONE;
    // A row below a measure is about work for that measure. A row below a task may be about any of its measures.
    if (found.items.length === 0) {
      const isMeasure = coarser.items.length === 1 && taskOf.has(coarser.items[0] ?? '');
      return { ...coarser, isSure: coarser.isSure && isMeasure };
    }
    const within = found.items.filter((item) => coarser.items.includes(taskOf.get(item) ?? ''));
    if (found.isSure || within.length === 0) return found;
    return { items: within, isSure: within.length === 1 && isWhole(finest) };
  };
  const addressIn = (texts: readonly string[]): string | undefined =>
    texts
      .flatMap((text) => [text, leadingLabel.exec(text)?.[0] ?? ''])
      .map((text) => byAddress.get(address(text)))
      .find((item) => item !== undefined);
  /**
   * @param places The texts in the columns of addresses.
   * @param official The texts in the columns of the plan's words, the coarser first.
   */
  return (places: readonly string[], official: readonly string[]): RowMatch => {
    const words = byWords(official);
    const named = addressIn([...places, ...official]);
    const hasWords = official.some(
      (text) => !byAddress.has(address(text)) && plain(text.replace(leadingLabel, '')) !== '',
    );
    const offered = { ...words, items: words.items.slice(0, MOST_OFFERED) };
    if (named === undefined) return offered;
    const fits = [named, taskOf.get(named) ?? ''].some((item) => words.items.includes(item));
    if (!hasWords || fits) return { items: [named], isSure: true };
    if (words.isSure && words.items.some((item) => taskOf.get(item) === named)) return words;
    // The address and the words contradict each other, or the words are unknown.
    return { items: [...new Set([named, ...offered.items])], isSure: false };
  };
}
