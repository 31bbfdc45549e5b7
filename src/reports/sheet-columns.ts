import { excerpt, has, own } from '../ledger/index.ts';
import { fieldWords, sheet as words } from '../text/index.ts';
import type { Returned } from './find-rows.ts';
import { FORMS } from './forms.ts';
import type { SheetState } from './sheet-state.ts';
import { letter } from './sheet-text.ts';

/** A field that is read back, and its column; -1 if that is not there. */
export interface Column {
  field: string;
  head: string;
  at: number;
  /** Whether the sheet went out with it. */
  isHandedOut: boolean;
}

/** The columns to fill in, those of a later version too. */
export function columnsOf({ form, before, heads }: Returned, named: SheetState['heads']): Column[] {
  const known = new Set<string>(FORMS.flatMap(({ fields }) => fields));
  const isHandedOut = (field: string): boolean => before.some(({ cells }) => has(cells, field));
  const later = Object.keys(named).filter((field) => !known.has(field) && isHandedOut(field));
  return [...form.fields, ...later].map((field) => {
    const head = own(named, field) ?? own(fieldWords, field) ?? field;
    return { field, head, at: heads.indexOf(head), isHandedOut: isHandedOut(field) };
  });
}

/** Columns with something in them that are not ours, by their heads or letters. */
export function ownColumns({ form, heads, rows }: Returned, columns: readonly Column[]): string[] {
  const { columns: all } = form.show({ said: [], targets: [], unit: undefined });
  const keys = FORMS.map(({ key }) => key);
  const ours = new Set([...[...all, ...columns].map(({ head }) => head), ...keys]);
  const width = Math.max(heads.length, ...rows.map((cells) => cells.length));
  return Array.from({ length: width }, (_, at) => at)
    .filter((at) => {
      const head = heads[at] ?? '';
      const isOurs = ours.has(head) && heads.indexOf(head) === at;
      return !isOurs && rows.some((cells) => (cells[at]?.text ?? '') !== '');
    })
    .map((at) => excerpt(heads[at] ?? '') || words.column(letter(at)));
}
