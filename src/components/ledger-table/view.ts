import { atom } from 'nanostores';
import type { VNode } from 'preact';
import { COLUMNS, PAGE_ROWS, PHONE_ROWS, readView, WHOLE } from '../../ledger/index.ts';
import { valueIn } from '../../outside/records.ts';
import type { ColumnId, Line, View } from '../../ledger/index.ts';
import { table } from '../../text/index.ts';
import { isWide } from '../base/wide.ts';
import { getLedger } from '../here/ledger.ts';
import { planUnits } from '../here/plan-units.ts';
import { getRows } from '../here/rows.ts';
import type { PlanRow } from '../here/rows.ts';

/** A line of the table, with the row as the page knows it. */
export interface TableLine extends Line {
  row: PlanRow;
  /** On paper: the row below this one, with the values that are too long for their columns. */
  below?: VNode | undefined;
}

export const $view = atom<View>(WHOLE);

/** The rows of the table: those of the plan and, if shown, those of the team's own items (own-rows.tsx). */
export const $rows = atom<readonly PlanRow[]>([]);

/** All rows as paper shows them, while the page is being printed (Notices.tsx). */
export const $printed = atom<readonly TableLine[] | undefined>(undefined);

/** Columns that paper leaves out, while the page is being printed. */
export const $unprinted = atom<readonly ColumnId[]>([]);

/** All columns, the team's own included, in the order of this browser. */
export const $columns = atom<readonly ColumnId[]>(COLUMNS);

/** The notes beside the statuses of items that are not my unit's entries: a colour, or an office's decision. */
export const $notes = atom<ReadonlyMap<string, VNode>>(new Map());

/** The names of the team's own columns, in the team's order. */
export const $own = atom<Readonly<Record<string, string>>>({});

/** The name of a column. */
export function columnName(column: string): string {
  return valueIn<string>(table.columns, column) ?? valueIn($own.get(), column) ?? '';
}

/** The unit of the text that my unit answers for, if this plan names it. */
export function mineHere(): string {
  const { answers } = getLedger().$who.get();
  return planUnits().find((name) => name === answers) ?? '';
}

/** How many rows a page has, at the present width of the window. */
export function rowsOfPage(): number {
  return isWide() ? PAGE_ROWS : PHONE_ROWS;
}

/** Shows what the address asks for. If the address names no unit, my unit is picked. */
export function showAsked(): void {
  $rows.set(getRows());
  const fields = new URLSearchParams(location.search);
  const view = readView(fields);
  const mine = mineHere();
  $view.set(fields.has('unit') || mine === '' ? view : { ...view, unit: [mine] });
}

/** Changes the view. Goes to the first page, unless another is given. */
export function setView(part: Partial<View>): void {
  $view.set({ ...$view.get(), page: 1, ...part });
}
