import type { TargetedEvent, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { FIELDS, STATUSES } from '../../ledger/index.ts';
import type { Entry, Excess } from '../../ledger/index.ts';
import { bulk, fields, fieldWords, statusWords, typing } from '../../text/index.ts';
import { Control } from '../ledger/Control.tsx';

interface Props {
  count: number;
  /** Sets fields of all; what is too long is returned. */
  onApply: (set: Entry['set']) => Excess | undefined;
  onUnselect: () => void;
}

/** What a form sets; what was left empty stays as it is. */
function setOf(form: HTMLFormElement): Entry['set'] {
  const values = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

/** Sets fields of all rows that are selected. */
export function BulkBar({ count, onApply, onUnselect }: Props): VNode {
  const [isEmpty, setEmpty] = useState(true);
  const [complaint, setComplaint] = useState('');
  const apply = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const excess = onApply(setOf(event.currentTarget));
    setComplaint(excess === undefined ? '' : typing.tooLong(excess));
  };
  const onInput = ({ currentTarget }: TargetedEvent<HTMLFormElement>): void =>
    setEmpty(Object.keys(setOf(currentTarget)).length === 0);
  return (
    <form class="bulk choices" aria-label={bulk.setTo} onSubmit={apply} onInput={onInput}>
      <strong>{bulk.selected(count)}</strong>
      {FIELDS.filter((field) => fields[field].isBulk).map((field) => (
        <label key={field}>
          {fieldWords[field]}
          {fields[field].control === 'status' ? (
            <select name={field}>
              <option value="">{bulk.unchanged}</option>
              {STATUSES.map((status) => (
                <option key={status} value={status}>
                  {statusWords[status]}
                </option>
              ))}
            </select>
          ) : (
            <Control id={`bulk-${field}`} field={field} label={fieldWords[field]} value="" />
          )}
        </label>
      ))}
      <button disabled={isEmpty}>{bulk.apply}</button>
      <button type="button" onClick={onUnselect}>
        {bulk.unselect}
      </button>
      {complaint !== '' && <p role="alert">{complaint}</p>}
    </form>
  );
}
