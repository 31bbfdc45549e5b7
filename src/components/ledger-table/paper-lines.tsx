/** Shows the lines of the table as paper needs them. */
import type { VNode } from 'preact';
import { emptyColumns, FIELDS, valueOf, wideColumns, withShownWords } from '../../ledger/index.ts';
import type { ColumnId, ItemState, OwnField } from '../../ledger/index.ts';
import { tableTools } from '../../text/index.ts';
import { Doubts } from './row-parts.tsx';
import { $columns, $own, $printed, $unprinted, $view, columnName } from './view.ts';
import type { TableLine } from './view.ts';

interface Props {
  state: ItemState;
  wide: readonly ColumnId[];
  /** The number of columns in the table. */
  count: number;
}

/** A row as wide as the sheet, with the values that are too long for their columns. */
function Below({ state, wide, count }: Props): VNode {
  const fields = new Map([...state.fields].filter(([field]) => wide.some((one) => one === field)));
  return (
    <tr class="below">
      <td colSpan={count}>
        {wide.map((field) => (
          <p key={field}>{tableTools.said(columnName(field), valueOf(state, field))}</p>
        ))}
        <Doubts state={{ ...state, fields }} isPlain />
      </td>
    </tr>
  );
}

/** Shows these lines in the table for paper: leaves empty columns out and gives long texts rows of their own. */
export function showOnPaper(found: readonly TableLine[]): void {
  const own = Object.keys($own.get()) as OwnField[];
  const empty = emptyColumns(found, own);
  const hidden = [...empty, ...$view.get().hidden];
  const isShown = (column: ColumnId): boolean => !hidden.includes(column);
  const count = $columns.get().filter(isShown).length;
  const fields = [...FIELDS, ...own].filter(isShown);
  const lines = found.map((line) => {
    const { state } = line;
    const wide = wideColumns(state, fields);
    if (state === undefined || wide.length === 0) return line;
    const below = <Below {...{ state, wide, count }} />;
    return { ...withShownWords(line, wide, tableTools.below), below };
  });
  $unprinted.set(empty);
  $printed.set(lines);
}

/** Shows in the table what the screen shows. */
export function showOnScreen(): void {
  $unprinted.set([]);
  $printed.set(undefined);
}
