import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  changeOfColumnName,
  changeOfNewColumn,
  changeOfRemoval,
  changeOfReturn,
  COLUMNS,
  columnsIn,
  MOST_COLUMN_NAME,
  WHOLE,
} from '../../ledger/index.ts';
import type { Change, ColumnFault, OwnColumn, OwnField } from '../../ledger/index.ts';
import { ownColumnWords as columnWords, tableSettings as words } from '../../text/index.ts';
import { isComposing } from '../base/composing.ts';
import { Alert, Button, Check, TextLine } from '../base/controls.tsx';
import { lazy } from '../base/lazy.tsx';
import { useGone } from '../base/use-gone.ts';
import { getLedger } from '../here/ledger.ts';
import { $own, $view, columnName, setView } from './view.ts';

const ColumnLayout = lazy(async () => (await import('./ColumnLayout.tsx')).ColumnLayout);

/** The number of days that decides what is due soon, or long silent. */
function Days({ name, label }: { name: 'soon' | 'silent'; label: string }): VNode {
  return (
    <TextLine
      label={label}
      type="number"
      min="1"
      max="999"
      value={useStore($view)[name]}
      onType={(days) => setView({ [name]: Number(days) || WHOLE[name] })}
    />
  );
}

/** The name of a column. It is stored when the field, or the page, is left. */
function Name({ column, onName }: { column: OwnColumn; onName: (name: string) => void }): VNode {
  const { typed } = column;
  const input = useRef<HTMLInputElement>(null);
  // The field is not drawn anew for a new name: it would lose the focus.
  useLayoutEffect(() => {
    if (input.current !== null) input.current.value = typed;
  }, [typed]);
  useGone(() => {
    const name = input.current?.value ?? typed;
    if (name !== typed) onName(name);
  });
  return (
    <input
      ref={input}
      aria-label={columnWords.name(column.name)}
      maxLength={MOST_COLUMN_NAME}
      onChange={({ currentTarget }) => onName(currentTarget.value)}
    />
  );
}

/** 自设列: the team's own columns, to be added, renamed and removed. */
function OwnColumns(): VNode {
  const { $items, record } = getLedger();
  const states = useStore($items);
  const columns = columnsIn(states);
  const [typed, setTyped] = useState('');
  const [complaint, setComplaint] = useState('');
  const make = (change: Change | ColumnFault): boolean => {
    const isFault = typeof change === 'string';
    setComplaint(isFault ? columnWords.faults[change] : '');
    if (!isFault) record([change]);
    return !isFault;
  };
  const add = (): void => {
    if (make(changeOfNewColumn(states, typed))) setTyped('');
  };
  const button = (what: string, { name }: OwnColumn, act: () => void): VNode => (
    <Button aria-label={columnWords.of(what, name)} onClick={act}>
      {what}
    </Button>
  );
  return (
    <fieldset class="own-columns">
      <legend>{columnWords.title}</legend>
      <p class="quiet">{columnWords.note}</p>
      {columns.shown.map((column) => (
        <span key={column.item} class="choices">
          <Name
            column={column}
            onName={(name) => make(changeOfColumnName(columns, column, name))}
          />
          {button(columnWords.remove, column, () => make(changeOfRemoval(column)))}
        </span>
      ))}
      <span class="choices">
        <TextLine
          label={columnWords.newName}
          value={typed}
          maxLength={MOST_COLUMN_NAME}
          onType={setTyped}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event)) add();
          }}
        />
        <Button onClick={add}>{columnWords.add}</Button>
      </span>
      <Alert>{complaint}</Alert>
      {columns.hidden.length > 0 && <p>{columnWords.removed}</p>}
      {columns.hidden.map((column) => (
        <span key={column.item} class="choices">
          {column.name}
          {button(columnWords.back, column, () => make(changeOfReturn(columns, column)))}
        </span>
      ))}
    </fieldset>
  );
}

/** Settings that are seldom changed: the day and the limits by which time is judged, and the columns. */
export function Settings({ day }: { day: string }): VNode {
  const { hidden, isPlain } = useStore($view);
  const own = useStore($own);
  return (
    <>
      <div class="choices">
        <TextLine
          label={words.judgedBy}
          type="date"
          value={day}
          onType={(chosen) => setView({ day: chosen })}
        />
        <Days name="soon" label={words.soonDays} />
        <Days name="silent" label={words.silentDays} />
      </div>
      <fieldset class="choices">
        <legend>{words.columnsShown}</legend>
        {[...COLUMNS, ...(Object.keys(own) as OwnField[])].map((column) => (
          <Check
            key={column}
            checked={!hidden.includes(column)}
            onCheck={(isShown) => {
              const others = hidden.filter((one) => one !== column);
              setView({ hidden: isShown ? others : [...others, column] });
            }}
          >
            {columnName(column)}
          </Check>
        ))}
      </fieldset>
      <OwnColumns />
      <Check checked={!isPlain} onCheck={(isShown) => setView({ isPlain: !isShown })}>
        {words.showOwn}
      </Check>
      <ColumnLayout />
      <p class="quiet">{words.keys}</p>
    </>
  );
}
