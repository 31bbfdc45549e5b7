import { linesOfTarget, momentOf, percentOf, valueOf } from '../../ledger/index.ts';
import type { Report, TargetLine, TargetNow, TargetRow, TargetSaid } from '../../ledger/index.ts';
import {
  allSides,
  beside,
  fieldWords,
  report,
  sheet,
  abridged,
  signature,
  table,
  targets as words,
  unitWords,
  valueWords,
} from '../../text/index.ts';
import { hintOf, lastColumns, tableOf, textBlock, unitColumn } from './columns.ts';
import type { Block, TableColumn, TableBlock } from './columns.ts';

/** A row of the sheet of targets: the value that one unit gives for one target. */
interface TargetCells extends TargetSaid {
  target: TargetRow;
}

/** A value in per cent of the figure, in words; '' if that cannot be told. */
function shareOf({ figure }: TargetRow, percent: number | undefined): string {
  return percent === undefined ? '' : words.share(figure, percent);
}

/** The rows: for one unit every target, for all units the targets of which they have said something. */
export function targetRows(targets: readonly TargetNow[]): TargetCells[] {
  return targets.flatMap(({ target, said }) => said.map((one) => ({ ...one, target })));
}

/** The columns of the sheet of targets. Sheets of several units also have the unit. */
export function targetColumns(of: Pick<Report, 'unit'>): TableColumn<TargetCells>[] {
  return [
    [words.target, 24, ({ target }) => target.of],
    [words.figure, 13, ({ target }) => target.figure],
    [words.words, 40, ({ target }) => target.words],
    [table.columns.place, 16, ({ target }) => target.place],
    [words.date, 16, ({ target }) => target.date],
    ...unitColumn(of),
    [fieldWords.value, 20, ({ state }) => valueOf(state, 'value'), 'value'],
    [
      sheet.compared,
      22,
      ({ target, state }) => shareOf(target, percentOf(valueOf(state, 'value'), target.figure)),
    ],
    ...lastColumns<TargetCells>(({ target, state }) =>
      hintOf(state, ['value'], target.fingerprint),
    ),
  ];
}

/** A value, and what needs a second look. */
function valueCell({ value, isDisputed, isReworded }: TargetLine): string {
  return [
    abridged(valueWords('value', value)),
    ...(isDisputed ? [words.disputed] : []),
    ...(isReworded ? [beside.wordingChanged] : []),
  ].join('\n');
}

/** A line of the table: a value of a target, or a note that it has none. */
interface Line {
  target: TargetRow;
  said: TargetLine | undefined;
  /** In the last line that is shown of a long disagreement: how many sides there are. */
  rest: string;
}

/**
 * The plan's figures and the values that units give, a line for each value.
 *
 * @param most How many sides of a disagreement are shown at most. Files show all.
 */
export function targetTable(
  name: string,
  { targets, unit }: Pick<Report, 'targets' | 'unit'>,
  most = Infinity,
): [Block, TableBlock] {
  const lines = targets.flatMap(({ target, said }): Line[] => {
    const some = said.flatMap((one) => {
      const { length } = one.claims;
      const named = { ...one, claims: one.claims.slice(0, most) };
      return linesOfTarget({ target, said: [named] }).map((line, at): Line => {
        const isLast = length > most && at + 1 === most;
        return { target, said: line, rest: isLast ? `\n${allSides(length)}` : '' };
      });
    });
    return some.length > 0 ? some : [{ target, said: undefined, rest: '' }];
  });
  const ifSaid =
    (textOf: (said: TargetLine, target: TargetRow) => string, otherwise = '') =>
    ({ target, said }: Line): string =>
      said === undefined ? otherwise : textOf(said, target);
  const isAll = unit === undefined;
  return [
    textBlock(words.valuesHint(!isAll)),
    tableOf(name, lines, [
      [words.target, 20, ({ target }) => target.of],
      [words.figure, 14, ({ target }) => target.figure],
      [words.date, 14, ({ target }) => target.date],
      ...(isAll
        ? [[report.unit, 15, ifSaid((said) => unitWords(said.unit))] as TableColumn<Line>]
        : []),
      [fieldWords.value, 20, (line) => ifSaid(valueCell, words.empty)(line) + line.rest],
      [words.compared, 16, ifSaid(({ percent }, target) => shareOf(target, percent))],
      [
        words.who,
        18,
        ifSaid(({ entry }) => signature({ by: entry.by, unit: '', at: momentOf(entry) })),
      ],
    ]),
  ];
}
