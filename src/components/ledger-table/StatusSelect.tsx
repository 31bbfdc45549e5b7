import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { isDisputed, STATUSES } from '../../ledger/index.ts';
import type { Ledger, Line, Opening } from '../../ledger/index.ts';
import { fieldWords, statusWords, table } from '../../text/index.ts';
import { useGone } from '../ledger/gone.ts';
import type { PlanRow } from './rows.ts';

interface Props {
  ledger: Ledger;
  row: PlanRow;
  line: Pick<Line, 'state' | 'status'>;
}

/** A status on its way through the list, and what was shown when a key was first pressed. */
interface Pending {
  opening: Opening;
  status: string;
}

/** Says that the choice is still to be recorded, and sees to it when the page goes. */
function Waiting({ onGone }: { onGone: () => void }): VNode {
  useGone(onGone);
  return <small class="note">{table.pending}</small>;
}

/**
 * The status of a row. Chosen by pointer it is recorded at once; arrow keys go through the list, and what they
 * end on is recorded by Enter, when the list is left, or when the page goes.
 */
export function StatusSelect({ ledger, row, line: { state, status } }: Props): VNode {
  const [pending, setPending] = useState<Pending>();
  const isByKeys = useRef(false);
  const isOpen = isDisputed(state, 'status');
  const keep = ({ opening, status: chosen }: Pending): void => {
    ledger.touch([{ ...opening, set: { status: chosen } }]);
    setPending(undefined);
  };
  const keepPending = (): void => {
    if (pending !== undefined) keep(pending);
  };
  const onChange = (chosen: string): void => {
    const { opening } = pending ?? { opening: ledger.opened(row.item, row.fingerprint) };
    const next = { opening, status: chosen };
    if (!isByKeys.current) keep(next);
    else setPending(chosen === status && !isOpen ? undefined : next);
  };
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    isByKeys.current = true;
    if (key === 'Enter') keepPending();
    if (key === 'Escape') setPending(undefined);
  };
  return (
    <>
      <select
        aria-label={table.edit(fieldWords.status, row.place)}
        value={pending?.status ?? (isOpen ? '' : status)}
        data-status={pending?.status ?? status}
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
            {table.disputed}
          </option>
        )}
        {STATUSES.map((one) => (
          <option key={one} value={one}>
            {statusWords[one]}
          </option>
        ))}
      </select>
      {pending !== undefined && <Waiting onGone={keepPending} />}
    </>
  );
}
