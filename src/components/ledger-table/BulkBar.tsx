import type { TargetedEvent, VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { appendAll, clearAll, controlOf, FIELDS, fillDown } from '../../ledger/index.ts';
import type { Becoming, Entry } from '../../ledger/index.ts';
import { bulk, fields, fieldWords, manyRows, statusWords, typing } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { Control } from '../form/Control.tsx';
import { withoutAnchoring } from '../base/anchoring.ts';
import { Alert, Button, Choice, TextLine } from '../base/controls.tsx';
import type { TableLine } from './view.ts';
import { $own, columnName } from './view.ts';

interface Props {
  lines: readonly TableLine[];
  onUnselect: () => void;
}

/** The fields that a form sets. Empty ones are left out. */
function setOf(form: HTMLFormElement): Entry['set'] {
  const values = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

/** Changes one field of many rows, depending on its present values: fill down, clear, append. Each is one deed. */
function ManyRows({ lines }: Pick<Props, 'lines'>): VNode {
  const [field, setField] = useState('progress');
  const [added, setAdded] = useState('');
  const [complaint, setComplaint] = useState('');
  const make = (becoming: readonly Becoming<TableLine>[]): void => {
    const { opened, touch } = getLedger();
    const excess = touch(
      becoming.map(([{ row, state }, value]) => ({
        ...opened(row.item, row.fingerprint),
        state,
        set: { [field]: value },
      })),
    );
    setComplaint(
      excess === undefined ? '' : typing.tooLong({ ...excess, field: columnName(excess.field) }),
    );
    if (excess === undefined) setAdded('');
  };
  const filled = fillDown(lines, field);
  const cleared = clearAll(lines, field);
  return (
    <fieldset class="choices" aria-label={manyRows.title}>
      <Choice
        label={manyRows.field}
        value={field}
        options={[...FIELDS, ...Object.keys($own.get())].map(
          (one) => [one, columnName(one)] as const,
        )}
        onChoose={setField}
      />
      <Button disabled={filled.length === 0} onClick={() => make(filled)}>
        {manyRows.fill}
      </Button>
      <Button disabled={cleared.length === 0} onClick={() => make(cleared)}>
        {manyRows.clear}
      </Button>
      {controlOf(field) === 'lines' && (
        <>
          <TextLine label={manyRows.words} value={added} onType={setAdded} />
          <Button
            disabled={added.trim() === ''}
            onClick={() => make(appendAll(lines, field, added))}
          >
            {manyRows.append}
          </Button>
        </>
      )}
      <Alert>{complaint}</Alert>
    </fieldset>
  );
}

/**
 * Sets fields of all selected rows, or of none if a value is too long for one of them. It stands above the table,
 * covers no row, and scrolls into sight.
 */
export function BulkBar({ lines, onUnselect }: Props): VNode {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = bar;
    const rows = current?.nextElementSibling;
    if (!current || !rows) return;
    // The row that was just ticked stays in place, unless the bar would be out of sight.
    withoutAnchoring();
    scrollBy(0, rows.getBoundingClientRect().top - current.getBoundingClientRect().top);
    current.scrollIntoView({ block: 'nearest' });
  }, []);
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
    <section ref={bar} class="bulk" aria-label={bulk.selected(lines.length)}>
      <p class="choices">
        <strong>{bulk.selected(lines.length)}</strong>
        <Button onClick={onUnselect}>{bulk.unselect}</Button>
      </p>
      <form class="choices" aria-label={bulk.setTo} onSubmit={apply} onInput={onInput}>
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
        {complaint !== '' && <p role="alert">{complaint}</p>}
      </form>
      <details>
        <summary>{manyRows.title}</summary>
        <ManyRows lines={lines} />
      </details>
    </section>
  );
}
