import { atom } from 'nanostores';
import type { VNode } from 'preact';
import { COLUMNS, PAGE_ROWS, PHONE_ROWS, readView, WHOLE } from '../../ledger/index.ts';
import { valueIn } from '../../text/records.ts';
import type { ColumnId, View } from '../../ledger/index.ts';
import { table } from '../../text/index.ts';
import { isWide } from '../base/wide.ts';
import { getLedger } from '../here/ledger.ts';
import { planUnits } from '../here/plan-units.ts';
import { getRows } from '../here/rows.ts';
import type { PlanRow } from '../here/rows.ts';
import type { TableLine } from './TableRow.tsx';

export const $view = atom<View>(WHOLE);

/** The rows that it has: those of the plan, and where it shows them, what the team has added itself (own-rows.tsx). */
export const $rows = atom<readonly PlanRow[]>([]);

/** While the page is being printed: all rows, as paper shows them (Notices.tsx). */
export const $printed = atom<readonly TableLine[] | undefined>(undefined);

/** Columns that paper leaves out, while the page is being printed. */
export const $unprinted = atom<readonly ColumnId[]>([]);

/** All columns, those of the team's own among them, in the order in which they stand here. */
export const $columns = atom<readonly ColumnId[]>(COLUMNS);

/** Beside the status of an item, and no word of the unit: its colour, that its work was returned. */
export const $notes = atom<ReadonlyMap<string, VNode>>(new Map());

/** Columns of the team's own, in the order of the team, with their names. */
export const $own = atom<Readonly<Record<string, string>>>({});

/** The name of a column. */
export function columnName(column: string): string {
  return valueIn<string>(table.columns, column) ?? valueIn($own.get(), column) ?? '';
}

/** The unit for which mine answers, if this plan names it. */
export function mineHere(): string {
  const { answers } = getLedger().$who.get();
  return planUnits().find((name) => name === answers) ?? '';
}

/** How many rows stand on a page, where this browser stands now. */
export function rowsOfPage(): number {
  return isWide() ? PAGE_ROWS : PHONE_ROWS;
}

/** Shows what the address says; where that names no unit, mine is picked. */
export function showAsked(): void {
  $rows.set(getRows());
  const fields = new URLSearchParams(location.search);
  const view = readView(fields);
  const mine = mineHere();
  $view.set(fields.has('unit') || mine === '' ? view : { ...view, unit: [mine] });
}

/** Shows something else, from its first page on. */
export function setView(part: Partial<View>): void {
  $view.set({ ...$view.get(), page: 1, ...part });
}
