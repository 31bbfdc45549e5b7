import { percentOf, valueOf } from '../ledger/index.ts';
import type { Report, TargetNow, TargetRow, TargetSaid } from '../ledger/index.ts';
import { fieldWords, sheet, table, targets as words } from '../text/index.ts';
import { hintOf, lastColumns } from './grid.ts';
import type { SheetColumn } from './grid.ts';
import { shareOf } from './target-blocks.ts';

/** A row of the sheet of targets: one unit's value of one target. */
export interface TargetCells extends TargetSaid {
  target: TargetRow;
}

/** The rows: of one unit each target, of all units those of which they have said something. */
export function targetRows(targets: readonly TargetNow[]): TargetCells[] {
  return targets.flatMap(({ target, said }) => said.map((one) => ({ ...one, target })));
}

/** Columns of the targets; for several units also who says so. */
export function targetColumns({ unit }: Pick<Report, 'unit'>): SheetColumn<TargetCells>[] {
  const reporting: SheetColumn<TargetCells> = {
    head: sheet.unit,
    width: 16,
    textOf: (cells) => cells.unit,
  };
  return [
    { head: words.target, width: 24, textOf: ({ target }) => target.of },
    { head: words.figure, width: 13, textOf: ({ target }) => target.figure },
    { head: words.words, width: 40, textOf: ({ target }) => target.words },
    { head: table.columns.place, width: 16, textOf: ({ target }) => target.place },
    { head: words.date, width: 16, textOf: ({ target }) => target.date },
    ...(unit === undefined ? [reporting] : []),
    {
      head: fieldWords.value,
      width: 20,
      field: 'value',
      textOf: ({ state }) => valueOf(state, 'value'),
    },
    {
      head: sheet.compared,
      width: 22,
      textOf: ({ target, state }) =>
        shareOf(target, percentOf(valueOf(state, 'value'), target.figure)),
    },
    ...lastColumns<TargetCells>(
      ({ state }) => state,
      ({ target, state }) => hintOf(state, ['value'], target.fingerprint),
    ),
  ];
}
