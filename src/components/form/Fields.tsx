import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import {
  columnsIn,
  FIELDS,
  isDisputed,
  isTyped,
  readStatus,
  STATUSES,
  valueOf,
} from '../../ledger/index.ts';
import { has } from '../../outside/records.ts';
import type { FormDraft, ItemState } from '../../ledger/index.ts';
import {
  fieldHints,
  fieldWords,
  inLine,
  ledger as words,
  statusWords,
  valueWords,
} from '../../text/index.ts';
import { Control } from './Control.tsx';
import { Button } from '../base/controls.tsx';
import { getLedger } from '../here/ledger.ts';
import { getRows } from '../here/rows.ts';
import { Dispute } from './Dispute.tsx';
import { Pace } from './Pace.tsx';

interface Props {
  item: string;
  state: ItemState | undefined;
  draft: FormDraft;
  onChange: (field: string, value: string) => void;
}

function StatusChoice({ state, draft, onChange }: Omit<Props, 'item'>): VNode {
  const chosen = readStatus(draft.status ?? valueOf(state, 'status'));
  return (
    <fieldset class="statuses">
      <legend>{fieldWords.status}</legend>
      {STATUSES.map((status) => (
        <label key={status} class="chip" data-status={status}>
          <input
            type="radio"
            name="status"
            checked={status === chosen}
            onChange={() => onChange('status', status)}
          />
          {statusWords[status]}
        </label>
      ))}
    </fieldset>
  );
}

/** A disagreement: all sides, with a button to take each. */
function Settle({
  field,
  word,
  state,
  onChange,
}: Pick<Props, 'state' | 'onChange'> & { field: string; word?: string }): VNode | null {
  if (state === undefined || !isDisputed(state, field)) return null;
  return (
    <div class="settle">
      <Dispute state={state} field={field} word={word} />
      {(state.fields.get(field) ?? []).map(({ value, entry }) => (
        <Button key={entry.id} onClick={() => onChange(field, value ?? '')}>
          {words.take(inLine(valueWords(field, value)))}
        </Button>
      ))}
    </div>
  );
}

/** All fields of an item. A control keeps its own text, so taking a side of a disagreement makes the controls anew. */
export function Fields({ item, state, draft, onChange }: Props): VNode {
  const [taken, setTaken] = useState(0);
  // A row is found only where the page has the table of measures.
  const row = getRows().find((one) => one.item === item);
  const { shown: own } = columnsIn(useStore(getLedger().$items));
  const ours = FIELDS.filter((field) => field !== 'status');
  const all = [...ours.map((field) => ({ field, name: fieldWords[field] })), ...own];
  const onTake = (field: string, value: string): void => {
    setTaken(taken + 1);
    onChange(field, value);
  };
  return (
    <>
      <StatusChoice state={state} draft={draft} onChange={onChange} />
      <Settle field="status" state={state} onChange={onChange} />
      {all.map(({ field, name }) => (
        <label key={field} data-field={field}>
          {name}
          <Control
            key={taken}
            id={`fill-${field}`}
            field={field}
            label={name}
            value={draft[field] ?? valueOf(state, field)}
            isTyped={isTyped(state, draft, field)}
            onType={(value) => onChange(field, value)}
          />
          {has(fieldHints, field) && <small>{fieldHints[field]}</small>}
          {field === 'percent' && <Pace state={state} row={row} />}
          <Settle field={field} word={name} state={state} onChange={onTake} />
        </label>
      ))}
    </>
  );
}
