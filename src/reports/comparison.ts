/** How items stood on two dates, side by side: what the page shows, and every file says. */
import { countChanges, isSaid } from '../ledger/index.ts';
import type { AsOf, Changed, ChangeKind, Entry } from '../ledger/index.ts';
import { changeWords, comparisonWords as words, termWords } from '../text/index.ts';
import { brokenSentences } from './blocks.ts';
import { textBlock as text } from './columns.ts';
import type { Block } from './columns.ts';
import { changedTable } from './term-tables.ts';

export interface Comparison {
  /** The plan's title, verbatim. */
  plan: string;
  /** Undefined for all units. */
  unit: string | undefined;
  sides: readonly [then: AsOf, now: AsOf];
  changed: readonly Changed[];
  /** The only kind that is listed; undefined for all. */
  kind: ChangeKind | undefined;
  /** Entries that had to be left out, and where items stand. */
  broken: readonly Entry[];
  places: ReadonlyMap<string, string>;
}

/** The comparison as pieces of text and one table, which comes last. */
export function comparisonBlocks(comparison: Comparison): Block[] {
  const { plan, unit, sides, changed, kind, broken, places } = comparison;
  const isOne = unit !== undefined;
  // Of all units what nobody has spoken of would be most of it.
  const all = isOne ? changed : changed.filter(isSaid);
  const listed = all.filter(({ change }) => kind === undefined || change === kind);
  const [then, now] = [sides[0], sides[1]].map(({ name, period }) =>
    words.sideOf(name, period.until),
  ) as [string, string];
  return [
    { kind: 'title', text: words.docTitle(plan) },
    { kind: 'subtitle', text: words.span(then, now) },
    { kind: 'note', text: words.foot(unit) },
    ...brokenSentences(broken, places).map(text),
    text(words.sentence(countChanges(all), isOne)),
    ...(kind === undefined ? [] : [text(words.shown(changeWords[kind], listed.length))]),
    text(termWords.rule()),
    listed.length === 0
      ? text(words.none)
      : changedTable(words.table, listed, isOne, [then, now, words.change]),
  ];
}
