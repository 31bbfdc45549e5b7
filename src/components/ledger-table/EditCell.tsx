import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ItemState, Opening } from '../../ledger/index.ts';
import { valueOf } from '../../ledger/index.ts';
import { table } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import type { OpenProps } from './OpenCell.tsx';
import { columnName } from './view.ts';
import type { PlanRow } from '../here/rows.ts';

/** A key, or where something was pasted and what. */
export type Early = KeyboardEvent | [at: Element | null, text: string | undefined];

let OpenCell: ((props: OpenProps) => VNode) | undefined;

/** What was pressed and pasted in the table before what obeys it was there. */
const early: Early[] = [];

/** Keeps a key that was pressed until cells can be typed into. */
export function keepKey(event: KeyboardEvent): void {
  if (OpenCell === undefined) early.push(event);
}

/**
 * For the cell that opens next: `keys` were pressed after an Enter, before the cell below was open, and are typed into
 * it; `replaces` says that somebody typed on the closed cell, which replaces its value, as in a spreadsheet.
 */
export const ahead = { keys: '', replaces: false };

/** Loads what cells are typed into: once a pointer or the focus comes to the table. */
export async function loadCells(): Promise<void> {
  // Read at once: later a browser does not tell it.
  document.onpaste ??= ({ clipboardData }) =>
    early.push([document.activeElement, clipboardData?.getData('text')]);
  OpenCell ??= (await import('./grid-keys.ts')).startGrid(early);
}

export interface CellProps {
  row: PlanRow;
  /** One of the table's, or one that `word` names. */
  field: string;
  word?: string;
  state: ItemState | undefined;
  /** The words that open it, where the value stands beside it. */
  face?: string;
  /** How the value looks. */
  look?: string | undefined;
}

/** Whether a key writes a sign. Space opens, as on every button. */
function isSign({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !(ctrlKey || altKey || metaKey);
}

/** A cell that is read until it is clicked, or typed on. */
export function EditCell({ row, field, word, state, face, look }: CellProps): VNode {
  const [opening, setOpening] = useState<Opening>();
  const button = useRef<HTMLButtonElement>(null);
  const isLeftByKeys = useRef(false);
  const typed = useRef('');
  useLayoutEffect(() => {
    if (isLeftByKeys.current) button.current?.focus();
    isLeftByKeys.current = false;
  }, [opening]);
  const label = table.edit(word ?? columnName(field), row.place);
  if (opening !== undefined && OpenCell !== undefined) {
    const onLeft = (isByKeys: boolean): void => {
      isLeftByKeys.current = isByKeys;
      setOpening(undefined);
    };
    return <OpenCell {...{ field, label, opening, early: typed.current, onLeft }} />;
  }
  const value = valueOf(state, field);
  const open = (): void => {
    if (opening !== undefined) return;
    typed.current = ahead.keys;
    const now = getLedger().opened(row.item, row.fingerprint);
    setOpening(now);
    // Anew, so that it is drawn again.
    if (OpenCell === undefined) void loadCells().then(() => setOpening({ ...now }));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isEnd = event.key === 'Enter' && opening !== undefined;
    if (!isEnd && !isSign(event)) return;
    // An open cell reads `ahead.replaces` when it is drawn. Before the code of open cells is loaded, the keys in
    // `typed` say the same.
    if (OpenCell !== undefined) {
      ahead.replaces = true;
      return open();
    }
    open();
    event.preventDefault();
    typed.current += isEnd ? '\n' : event.key;
  };
  return (
    <button
      ref={button}
      type="button"
      class={face === undefined ? 'cell' : 'cell face'}
      aria-label={value === '' ? label : `${label}，${face ?? value}`}
      onClick={open}
      onKeyDown={onKeyDown}
    >
      {value === '' ? <span class="blank" /> : <span class={look}>{face ?? value}</span>}
    </button>
  );
}
