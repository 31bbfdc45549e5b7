import type { TargetedEvent, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { FIELDS } from '../../ledger/index.ts';
import type { Entry } from '../../ledger/index.ts';
import { bulk, fields, fieldWords, statusWords, typing } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { Control } from '../ledger/Control.tsx';
import { Button, Choice } from '../base/controls.tsx';
import { ManyRows } from './ManyRows.tsx';
import type { TableLine } from './TableRow.tsx';

interface Props {
  lines: readonly TableLine[];
  onUnselect: () => void;
}

/** What a form sets; what was left empty stays as it is. */
function setOf(form: HTMLFormElement): Entry['set'] {
  const values = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

/** Sets fields of all selected rows; of none if a value is too long for one of them. */
export function BulkBar({ lines, onUnselect }: Props): VNode {
  const { opened, touch } = getLedger();
  const [isEmpty, setEmpty] = useState(true);
  const [complaint, setComplaint] = useState('');
  const apply = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const set = setOf(event.currentTarget);
    const excess = touch(
      lines.map(({ row, state }) => ({ ...opened(row.item, row.fingerprint), state, set })),
    );
    if (excess === undefined) onUnselect();
    else setComplaint(typing.tooLong(excess));
  };
  const onInput = ({ currentTarget }: TargetedEvent<HTMLFormElement>): void =>
    setEmpty(Object.keys(setOf(currentTarget)).length === 0);
  return (
    <>
      <form class="bulk choices" aria-label={bulk.setTo} onSubmit={apply} onInput={onInput}>
        <strong>{bulk.selected(lines.length)}</strong>
        {FIELDS.filter((field) => fields[field].isBulk).map((field) =>
          fields[field].control === 'status' ? (
            <Choice
              key={field}
              label={fieldWords[field]}
              name={field}
              options={[['', bulk.unchanged], ...Object.entries(statusWords)]}
            />
          ) : (
            <label key={field}>
              {fieldWords[field]}
              <Control id={`bulk-${field}`} field={field} label={fieldWords[field]} value="" />
            </label>
          ),
        )}
        <button disabled={isEmpty}>{bulk.apply}</button>
        <Button onClick={onUnselect}>{bulk.unselect}</Button>
        {complaint !== '' && <p role="alert">{complaint}</p>}
      </form>
      <div class="bulk">
        <ManyRows lines={lines} />
      </div>
    </>
  );
}
