/** Finds our columns in a sheet that came back. */
import { excerpt } from '../../ledger/index.ts';
import { fieldWords, sheet as words } from '../../text/index.ts';
import { has, valueIn } from '../../outside/records.ts';
import { haveShares } from '../cells/cell-words.ts';
import { columnsWith, columnWith, isColumnFilled } from './find-rows.ts';
import type { Returned } from './find-rows.ts';
import { SHEET_FORMS } from '../sheets-out/forms.ts';
import { heldText } from './sheet-cells.ts';
import type { GridCell } from './sheet-cells.ts';
import type { SheetState } from '../sheets-out/sheet-state.ts';
import { letter } from '../cells/sheet-text.ts';

/** A field that is read back, and its column; -1 if the column is missing. */
export interface SheetColumn {
  field: string;
  head: string;
  at: number;
  /** Whether the sheet was exported with it. */
  isHandedOut: boolean;
  /** Whether several filled columns have its head. */
  isOneOfSeveral: boolean;
  /** Whether some of its cells are shares below 1. */
  hasShares: boolean;
}

/** Whether a column of 进度 has shares below 1. */
export function hasSharesIn(
  rows: readonly (readonly GridCell[])[],
  field: string,
  at: number,
): boolean {
  if (field !== 'percent') return false;
  return haveShares(rows.flatMap((cells) => (cells[at] === undefined ? [] : heldText(cells[at]))));
}

/** The columns to read, also those that a later version added. */
export function columnsOf(sheet: Returned, named: SheetState['heads']): SheetColumn[] {
  const { form, before, isLoose } = sheet;
  const known = new Set<string>(SHEET_FORMS.flatMap(({ fields }) => fields));
  const isHandedOut = (field: string): boolean => before.some(({ cells }) => has(cells, field));
  const taken = new Set(Object.values(named));
  const later = Object.keys(named).filter(
    (field) => !known.has(field) && (isLoose || isHandedOut(field)),
  );
  return [...form.fields, ...later].flatMap((field): SheetColumn[] => {
    const head = valueIn(named, field) ?? valueIn(fieldWords, field) ?? field;
    // A team's own column may have been exported under the name of a field that was added later.
    const isOthers = !has(named, field) && taken.has(head);
    const column = { field, head, isHandedOut: isHandedOut(field) };
    const [at = -1, ...others] = isOthers ? [] : columnsWith(sheet, head);
    return [at, ...others].map((one) => ({
      ...column,
      at: one,
      isOneOfSeveral: others.length > 0,
      hasShares: hasSharesIn(sheet.rows, field, one),
    }));
  });
}

/** Filled columns that are not ours, by their heads or letters. */
export function ownColumns(sheet: Returned, columns: readonly SheetColumn[]): string[] {
  const { form, heads, rows } = sheet;
  const columnless = { shown: [], hidden: [] };
  const wide = { unit: undefined, term: true, rules: [''], columns: columnless };
  const { columns: all } = form.show({ said: [], targets: [], ...wide });
  const keys = SHEET_FORMS.map(({ key }) => key);
  const ours = new Set([...all.map(([head]) => head), ...columns.map(({ head }) => head), ...keys]);
  const read = new Set(columns.map(({ at }) => at));
  const width = Math.max(heads.length, ...rows.map((cells) => cells.length));
  return Array.from({ length: width }, (_, at) => at)
    .filter((at) => {
      const head = heads[at] ?? '';
      const isOurs = read.has(at) || (ours.has(head) && columnWith(sheet, head) === at);
      return !isOurs && isColumnFilled(sheet, at);
    })
    .map((at) => excerpt(heads[at] ?? '') || words.column(letter(at)));
}
