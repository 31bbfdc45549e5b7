import { groupBy } from '../../ledger/index.ts';
import { sheet as words } from '../../text/index.ts';
import type { CellDoubt } from '../cells/cell-words.ts';
import type { Form } from '../sheets-out/forms.ts';
import type { Grid, GridCell } from './sheet-cells.ts';
import type { StateRow } from '../sheets-out/sheet-state.ts';
import { comparedCell, keyCell, shownCell, unitOfKey } from '../cells/sheet-text.ts';

/** One sheet of a workbook that came back: its form, its rows when it was exported, and its present cells. */
export interface Returned extends Grid {
  form: Form;
  before: readonly StateRow[];
  /** Whether nothing is known of how it was exported. Its rows are then those of the plan, of no unit. */
  isLoose: boolean;
}

/** The row to which some cells belong, and what makes that unsure. */
export interface Match {
  row: StateRow;
  doubt?: CellDoubt;
}

/** Whether a column has something below its head. */
export function isColumnFilled({ rows }: Returned, at: number): boolean {
  return rows.some((cells) => (cells[at]?.text ?? '') !== '');
}

/** The columns with a head. If some of them are filled in, only those. */
export function columnsWith(sheet: Returned, head: string): number[] {
  const all = sheet.heads.flatMap((one, at) => (one === head ? [at] : []));
  const filled = all.filter((at) => isColumnFilled(sheet, at));
  return filled.length > 0 ? filled : all;
}

/** The first column with a head; -1 if there is none. */
export function columnWith(sheet: Returned, head: string): number {
  return columnsWith(sheet, head)[0] ?? -1;
}

/** Texts in the form for comparisons: without white space, and with signs decoded that programs write as numbers. */
function nameOf(texts: readonly string[]): string {
  return JSON.stringify(texts.map((text) => comparedCell(shownCell(text)).replace(/\s/gu, '')));
}

/** The item of a row's key. */
export function itemOf({ key }: StateRow): string {
  return key.slice(0, key.indexOf('@'));
}

/** The unit of a row's key. */
export function unitOf({ key }: StateRow): string {
  return key.slice(key.indexOf('@') + 1);
}

/**
 * Makes a function that tells whether a row was pasted from another unit's sheet: it returns that unit, else ''. The
 * hidden key of such a row names a unit of which no row was in the sheet when it was exported.
 */
export function strangerIn(sheet: Returned) {
  const { form, before, isLoose } = sheet;
  const key = columnWith(sheet, form.key);
  const units = new Set(before.map(unitOf));
  return (cells: readonly GridCell[]): string => {
    const said = unitOfKey(cells[key]?.text ?? '');
    return isLoose || units.has(said) ? '' : said;
  };
}

/**
 * Makes a function that finds the row to which cells of a returned sheet belong. What a person saw counts: if the
 * hidden key and the visible words name two different rows, cells were sorted or pasted without the key, and the row is
 * the one that the words name.
 */
export function finderOf(sheet: Returned) {
  const { form, before, isLoose } = sheet;
  const at = (head: string): number => columnWith(sheet, head);
  const [key, unit] = [at(form.key), at(words.unit)];
  const named: [number, (row: StateRow) => string][] = [
    [at(form.place), ({ place }) => place],
    [at(form.official), ({ official }) => official],
    // If the column of units was deleted, rows of several units look the same.
    [isLoose ? -1 : unit, unitOf],
  ];
  const columns = named.filter(([column]) => column !== -1);
  const textAt = (cells: readonly GridCell[], column: number): string => cells[column]?.text ?? '';
  const rowName = (row: StateRow): string => nameOf(columns.map(([, textOf]) => textOf(row)));
  const byKey = new Map(before.map((row) => [keyCell(row.key), row]));
  const isNamed = named.slice(0, 2).some(([column]) => column !== -1);
  const byName = groupBy(isNamed ? before : [], rowName);
  const ofUnits = new Map<string, StateRow>();
  /** The plan's row for the unit that the cells name. */
  const rowFor = (row: StateRow, cells: readonly GridCell[]): StateRow => {
    const said = unit === -1 ? unitOfKey(textAt(cells, key)) : textAt(cells, unit);
    const whole = { ...row, key: row.key + said };
    const known = ofUnits.get(whole.key) ?? whole;
    ofUnits.set(whole.key, known);
    return known;
  };
  return (cells: readonly GridCell[]): Match | undefined => {
    const name = nameOf(columns.map(([column]) => textAt(cells, column)));
    const [row, ...others] = byName.get(name) ?? [];
    const only = others.length === 0 ? row : undefined;
    if (isLoose) return only && { row: rowFor(only, cells), doubt: 'noState' };
    const known = byKey.get(textAt(cells, key));
    if (known === undefined) return only && { row: only, doubt: 'noKey' };
    if (!isNamed || rowName(known) === name) return { row: known };
    return only === undefined ? { row: known, doubt: 'otherWords' } : { row: only, doubt: 'moved' };
  };
}
