import type { VNode } from 'preact';
import type { Closed } from '../../ledger/index.ts';
import { closingSentence, closingTable, isToldOf } from '../../reports/index.ts';
import { opened, talkWords as words, unitWords } from '../../text/index.ts';
import { Button } from '../base/controls.tsx';
import { TableOf } from '../report/TableOf.tsx';

interface ActProps {
  closed: Closed;
  onAct: (closed: Closed) => void;
}

function ActButton({ closed, onAct }: ActProps): VNode {
  const { row, unit } = closed;
  return (
    <Button
      class="unprinted"
      aria-label={words.actOn(unitWords(unit), row.place)}
      onClick={() => onAct(closed)}
    >
      {words.act}
    </Button>
  );
}

/** Beside a status: the state of the office's decision, and the button 督办. */
export function ClosingCell({ closed, onAct }: ActProps): VNode {
  const { standing, since } = closed.closing;
  return (
    <>
      {standing !== 'open' && <p class="quiet">{words.standing(standing, since)}</p>}
      <ActButton closed={closed} onAct={onAct} />
    </>
  );
}

interface Props {
  closings: readonly Closed[];
  onAct: (closed: Closed) => void;
}

/** Items that are done and wait to be confirmed, that were confirmed, and that were returned. */
export function Closings({ closings, onAct }: Props): VNode {
  const told = closings.filter(isToldOf);
  if (told.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <p>{closingSentence(closings)}</p>
      <TableOf
        block={closingTable(opened.tableOf(words.title), told, false)}
        box="rollup-scroll closings"
        end={{
          head: words.act,
          cell: (row) => told[row] && <ActButton closed={told[row]} onAct={onAct} />,
        }}
      />
      <p class="quiet">{words.note}</p>
    </>
  );
}
