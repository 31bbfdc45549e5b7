import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { FIELDS, STATUSES } from '../../ledger/index.ts';
import type { Field } from '../../ledger/index.ts';
import { bulk, fields, fieldWords, statusWords } from '../../text/index.ts';

/** What can be set for many at once, besides the status. */
const TYPED = /* @__PURE__ */ FIELDS.filter((field) => fields[field].isBulk && field !== 'status');

/** '' leaves a field as it is. */
type Draft = Partial<Record<Field, string>>;

interface Props {
  count: number;
  onApply: (set: Record<string, string>) => void;
  onUnselect: () => void;
}

/** Sets fields of all rows that are selected. */
export function BulkBar({ count, onApply, onUnselect }: Props): VNode {
  const [draft, setDraft] = useState<Draft>({});
  const set = Object.fromEntries(Object.entries(draft).filter(([, value]) => value.trim() !== ''));
  const apply = (event: Event): void => {
    event.preventDefault();
    onApply(set);
    setDraft({});
  };
  return (
    <form class="bulk choices" aria-label={bulk.setTo} onSubmit={apply}>
      <strong>{bulk.selected(count)}</strong>
      <label>
        {fieldWords.status}
        <select
          value={draft.status ?? ''}
          onChange={(event) => setDraft({ ...draft, status: event.currentTarget.value })}
        >
          <option value="">{bulk.unchanged}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {statusWords[status]}
            </option>
          ))}
        </select>
      </label>
      {TYPED.map((field) => (
        <label key={field}>
          {fieldWords[field]}
          <input
            type={fields[field].control === 'day' ? 'date' : 'text'}
            value={draft[field] ?? ''}
            onInput={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
          />
        </label>
      ))}
      <button disabled={Object.keys(set).length === 0}>{bulk.apply}</button>
      <button type="button" onClick={onUnselect}>
        {bulk.unselect}
      </button>
    </form>
  );
}
