import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { isDisputed } from '../../ledger/index.ts';
import type { ItemState, Line, Opening } from '../../ledger/index.ts';
import { fieldWords, statusWords, table, tableTools } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { useGone } from '../base/use-gone.ts';
import type { PlanRow } from '../here/rows.ts';

interface Props {
  row: PlanRow;
  line: Pick<Line, 'state' | 'status'>;
}

interface Chosen {
  opening: Opening;
  status: string;
  /** Set once the choice is recorded: the row's state at that moment. The choice is shown until the state changes. */
  drawn?: { state: ItemState | undefined };
}

/** Tells that the choice is not recorded yet, and records it if the page goes. */
function Waiting({ onGone }: { onGone: () => void }): VNode {
  useGone(onGone);
  return <small class="room">{tableTools.pending}</small>;
}

/**
 * The status of a row. A choice by pointer is recorded at once. Arrow keys run through the list; the last choice is
 * recorded by Enter, when the list is left, or when the page goes.
 */
export function StatusSelect({ row, line: { state, status } }: Props): VNode {
  const ledger = getLedger();
  const [last, setLast] = useState<Chosen>();
  const isByKeys = useRef(false);
  const chosen = last?.drawn === undefined || last.drawn.state === state ? last : undefined;
  const pending = chosen?.drawn === undefined ? chosen : undefined;
  const isOpen = isDisputed(state, 'status') && chosen?.drawn === undefined;
  const now = chosen?.drawn === undefined ? status : chosen.status;
  const keep = (one: Chosen): void => {
    ledger.touch([{ ...one.opening, set: { status: one.status } }]);
    setLast({ ...one, drawn: { state } });
  };
  const keepPending = (): void => {
    if (pending !== undefined) keep(pending);
  };
  const onChange = (value: string): void => {
    const opening = pending?.opening ?? ledger.opened(row.item, row.fingerprint);
    const next = { opening, status: value };
    if (!isByKeys.current) keep(next);
    else setLast(value === now && !isOpen ? undefined : next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    isByKeys.current = true;
    if (event.key === 'Escape' && pending !== undefined) {
      event.preventDefault();
      setLast(undefined);
    }
    if (event.key !== 'Enter' || pending === undefined) return;
    // Otherwise some browsers open the list.
    event.preventDefault();
    keep(pending);
  };
  return (
    <>
      <select
        aria-label={table.edit(fieldWords.status, row.place)}
        value={pending?.status ?? (isOpen ? '' : now)}
        data-status={pending?.status ?? now}
        onPointerDown={() => (isByKeys.current = false)}
        onKeyDown={onKeyDown}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={() => {
          isByKeys.current = false;
          keepPending();
        }}
      >
        {isOpen && (
          <option value="" disabled>
            {tableTools.disputed}
          </option>
        )}
        {Object.entries(statusWords).map(([one, word]) => (
          <option key={one} value={one}>
            {word}
          </option>
        ))}
      </select>
      {pending !== undefined && <Waiting onGone={keepPending} />}
    </>
  );
}
