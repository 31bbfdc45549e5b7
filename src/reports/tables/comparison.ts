/** Where items stood on two dates, side by side. The page shows these pieces, and every file is made of them. */
import { countChanges, isSaid } from '../../ledger/index.ts';
import type { AsOf, Changed, ChangeKind, Entry } from '../../ledger/index.ts';
import { changeWords, comparisonWords as words, termWords } from '../../text/index.ts';
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
  /** The only kind of change that is listed; undefined for all kinds. */
  kind: ChangeKind | undefined;
  /** Entries that were left out, and the places of items. */
  broken: readonly Entry[];
  /** Sentences on entries that cannot be read. */
  lacking?: readonly string[];
  places: ReadonlyMap<string, string>;
}

/** The comparison as pieces of text and one table, which comes last. */
export function comparisonBlocks(comparison: Comparison): Block[] {
  const { plan, unit, sides, changed, kind, broken, lacking = [], places } = comparison;
  const isOne = unit !== undefined;
  // In a comparison of all units, items of which nobody has said anything would fill most of the list.
  const all = isOne ? changed : changed.filter(isSaid);
  const listed = all.filter(({ change }) => kind === undefined || change === kind);
  const [then, now] = [sides[0], sides[1]].map(({ name, period }) =>
    words.sideOf(name, period.until),
  ) as [string, string];
  return [
    { kind: 'title', text: words.docTitle(plan) },
    { kind: 'subtitle', text: words.span(then, now) },
    { kind: 'note', text: words.foot(unit) },
    ...[...lacking, ...brokenSentences(broken, places)].map(text),
    text(words.sentence(countChanges(all), isOne)),
    ...(kind === undefined ? [] : [text(words.shown(changeWords[kind], listed.length))]),
    text(termWords.rule()),
    listed.length === 0
      ? text(words.none)
      : changedTable(words.table, listed, isOne, [then, now, words.change]),
  ];
}
