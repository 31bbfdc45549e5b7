import { linesOfTarget, momentOf } from '../ledger/index.ts';
import type { TargetLine, TargetNow, TargetRow } from '../ledger/index.ts';
import {
  fieldWords,
  marks,
  report as words,
  shortened,
  signature,
  targets as targetWords,
  unitWords,
  valueWords,
} from '../text/index.ts';
import type { Block } from './blocks.ts';
import type { TableBlock } from './tables.ts';

/** A value, and what needs a second look. */
function valueCell({ value, isDisputed, isReworded }: TargetLine): string {
  return [
    shortened(valueWords('value', value)),
    ...(isDisputed ? [targetWords.disputed] : []),
    ...(isReworded ? [marks.wordingChanged] : []),
  ].join('\n');
}

/** How large a value is beside the figure, in words; '' where that cannot be told. */
export function shareOf({ figure }: TargetRow, percent: number | undefined): string {
  return percent === undefined ? '' : targetWords.share(figure, percent);
}

/**
 * Where the plan's figures stand: a line for each value, those of several units and of people who
 * disagree one below the other.
 */
export function targetTable(
  name: string,
  { targets, unit }: { targets: readonly TargetNow[]; unit: string | undefined },
): [Block, TableBlock] {
  const isAll = unit === undefined;
  const rows = targets.flatMap((now) => {
    const { target } = now;
    const official = [target.of, target.figure, target.date];
    const lines = linesOfTarget(now).map((line) => [
      ...official,
      ...(isAll ? [unitWords(line.unit)] : []),
      valueCell(line),
      shareOf(target, line.percent),
      signature({ by: line.entry.by, unit: '', at: momentOf(line.entry) }),
    ]);
    const nothing = [...official, ...(isAll ? [''] : []), targetWords.empty, '', ''];
    return lines.length > 0 ? lines : [nothing];
  });
  return [
    { kind: 'text', text: targetWords.valuesHint(!isAll) },
    {
      kind: 'table',
      name,
      head: [
        targetWords.target,
        targetWords.figure,
        targetWords.date,
        ...(isAll ? [words.unit] : []),
        fieldWords.value,
        targetWords.compared,
        targetWords.who,
      ],
      rows,
      widths: [20, 14, 14, ...(isAll ? [15] : []), 20, 16, 18],
    },
  ];
}
