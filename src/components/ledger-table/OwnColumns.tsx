/** 自设列 in the settings of the table: adding, naming, removing, having back. */
import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import {
  changeOfColumnName,
  changeOfNewColumn,
  changeOfRemoval,
  changeOfReturn,
  columnsIn,
  MOST_COLUMN_NAME,
} from '../../ledger/index.ts';
import type { Change, ColumnFault, OwnColumn } from '../../ledger/index.ts';
import { ownColumnWords as words } from '../../text/index.ts';
import { Alert, Button, TextLine } from '../base/controls.tsx';
import { getLedger } from '../here/ledger.ts';

/** The name of a column; what was typed is kept when it is left. */
function Name({ column, onName }: { column: OwnColumn; onName: (name: string) => void }): VNode {
  return (
    <input
      key={column.typed}
      aria-label={words.name(column.name)}
      defaultValue={column.typed}
      maxLength={MOST_COLUMN_NAME}
      onChange={({ currentTarget }) => onName(currentTarget.value)}
    />
  );
}

/** The columns of the team's own, and what can be done with them. */
export function OwnColumns(): VNode {
  const { $items, record } = getLedger();
  const states = useStore($items);
  const columns = columnsIn(states);
  const [typed, setTyped] = useState('');
  const [complaint, setComplaint] = useState('');
  const make = (change: Change | ColumnFault): boolean => {
    const isFault = typeof change === 'string';
    setComplaint(isFault ? words.faults[change] : '');
    if (!isFault) record([change]);
    return !isFault;
  };
  const add = (): void => {
    if (make(changeOfNewColumn(states, typed))) setTyped('');
  };
  const button = (what: string, { name }: OwnColumn, act: () => void): VNode => (
    <Button aria-label={words.of(what, name)} onClick={act}>
      {what}
    </Button>
  );
  return (
    <fieldset class="own-columns">
      <legend>{words.title}</legend>
      <p class="quiet">{words.note}</p>
      {columns.shown.map((column) => (
        <span key={column.item}>
          <Name
            column={column}
            onName={(name) => make(changeOfColumnName(columns, column, name))}
          />
          {button(words.remove, column, () => make(changeOfRemoval(column)))}
        </span>
      ))}
      <span>
        <TextLine
          class=""
          label={words.newName}
          value={typed}
          maxLength={MOST_COLUMN_NAME}
          onType={setTyped}
        />
        <Button onClick={add}>{words.add}</Button>
      </span>
      <Alert>{complaint}</Alert>
      {columns.hidden.length > 0 && <p>{words.removed}</p>}
      {columns.hidden.map((column) => (
        <span key={column.item}>
          {column.name}
          {button(words.back, column, () => make(changeOfReturn(columns, column)))}
        </span>
      ))}
    </fieldset>
  );
}
