import type { TargetedEvent, VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FIELDS } from '../../ledger/index.ts';
import type { Entry } from '../../ledger/index.ts';
import { bulk, fields, fieldWords, manyRows, statusWords, typing } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { Control } from '../ledger/Control.tsx';
import { withoutAnchoring } from '../base/anchoring.ts';
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

/**
 * Sets fields of all selected rows; of none if a value is too long for one of them. It stands above the table, over
 * none of its rows, and comes into sight where that has been scrolled to.
 */
export function BulkBar({ lines, onUnselect }: Props): VNode {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = bar;
    const rows = current?.nextElementSibling;
    if (!current || !rows) return;
    // What was just ticked stays where it is, as long as the bar is seen.
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
