import { groupBy } from '../ledger/index.ts';
import { sheet as words } from '../text/index.ts';
import type { CellDoubt } from './cell-words.ts';
import type { Form } from './forms.ts';
import type { Grid, GridCell } from './sheet-cells.ts';
import type { StateRow } from './sheet-state.ts';
import { comparedCell, keyCell, shownCell, unitOfKey } from './sheet-text.ts';

/** One of the sheets that came back: how it is built, its rows as they went out, and what it says now. */
export interface Returned extends Grid {
  form: Form;
  before: readonly StateRow[];
  /** Whether nothing is known of how it went out: its rows are then those of the plan, of no unit. */
  isLoose: boolean;
}

/** The row that some cells are of, and what makes that unsure. */
export interface Match {
  row: StateRow;
  doubt?: CellDoubt;
}

/** Whether something stands in a column below its head. */
export function isFilled({ rows }: Returned, at: number): boolean {
  return rows.some((cells) => (cells[at]?.text ?? '') !== '');
}

/** The columns with a head: of several, those with something in them. */
export function columnsWith(sheet: Returned, head: string): number[] {
  const all = sheet.heads.flatMap((one, at) => (one === head ? [at] : []));
  const filled = all.filter((at) => isFilled(sheet, at));
  return filled.length > 0 ? filled : all;
}

/** The one column with a head, or the first of several; -1 if there is none. */
export function columnWith(sheet: Returned, head: string): number {
  return columnsWith(sheet, head)[0] ?? -1;
}

/** Texts as names: whatever white space is in them, and signs by their numbers. */
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
 * Finds the rows of a sheet that came back among those that went out. What a person saw counts: where the
 * hidden key and the words that stand in a row are of two rows, cells were sorted or pasted without the key,
 * and the row is the one that its words name.
 */
export function finderOf(sheet: Returned) {
  const { form, before, isLoose } = sheet;
  const at = (head: string): number => columnWith(sheet, head);
  const [key, unit] = [at(form.key), at(words.unit)];
  const named: [number, (row: StateRow) => string][] = [
    [at(form.place), ({ place }) => place],
    [at(form.official), ({ official }) => official],
    // Where the column of units was deleted, rows of several units look the same.
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
