import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ItemState, Opening } from '../../ledger/index.ts';
import { valueOf } from '../../ledger/index.ts';
import { table } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { ahead } from './early-keys.ts';
import type { Early } from './early-keys.ts';
import type { OpenProps } from './OpenCell.tsx';
import { columnName } from './view.ts';
import type { PlanRow } from '../here/rows.ts';

let OpenCell: ((props: OpenProps) => VNode) | undefined;

/** Keys and pastes in the table from before the script that handles them was loaded. */
const early: Early[] = [];

/** Keeps a pressed key until the script that handles keys is loaded. */
export function keepKey(event: KeyboardEvent): void {
  if (OpenCell === undefined) early.push(event);
}

/** Loads the script of open cells, when a pointer or the focus comes to the table. */
export async function loadCells(): Promise<void> {
  // The clipboard is read at once: a browser shows it only during the event.
  document.onpaste ??= ({ clipboardData }) =>
    early.push([document.activeElement, clipboardData?.getData('text')]);
  OpenCell ??= (await import('./grid-keys.ts')).startGrid(early);
}

export interface CellProps {
  row: PlanRow;
  /** A field of the table, or any other, which `word` names. */
  field: string;
  word?: string;
  state: ItemState | undefined;
  /** The words on the button, where the value is drawn beside it. */
  face?: string;
  /** The class of the value. */
  look?: string | undefined;
}

/** Whether a key writes a character. Space opens the cell, as it presses every button. */
function isSign({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !(ctrlKey || altKey || metaKey);
}

/** A cell: a button with the value, and a control once it is clicked or typed on. */
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
    // A new object, so that the cell is drawn again.
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
