import { useStore } from '@nanostores/preact';
import type { TargetedEvent, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  FIELDS,
  isDisputed,
  isReworded,
  readStatus,
  STATUSES,
  valueOf,
} from '../../ledger/index.ts';
import type { Field, ItemState, Ledger } from '../../ledger/index.ts';
import {
  fields,
  fieldWords,
  ledger as words,
  marks,
  statusWords,
  valueWords,
  who as whoWords,
} from '../../text/index.ts';
import { History } from './History.tsx';
import type { ShownItem } from './item.ts';
import { Dispute } from './Dispute.tsx';
import { WhoForm } from './WhoForm.tsx';

/** What has been typed so far; fields that nobody touched are not in it. */
type Draft = Partial<Record<Field, string>>;

interface FieldProps {
  field: Field;
  state: ItemState | undefined;
  draft: Draft;
  onChange: (field: Field, value: string) => void;
}

/** The control of a field. */
function Control({ field, state, draft, onChange }: FieldProps): VNode {
  const value = draft[field] ?? valueOf(state, field);
  const onInput = (event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement>): void =>
    onChange(field, event.currentTarget.value);
  const name = { name: field, value, onInput, 'aria-label': fieldWords[field] };
  const { control } = fields[field];
  if (control === 'lines') return <textarea {...name} rows={field === 'progress' ? 3 : 2} />;
  return <input {...name} type={control === 'day' ? 'date' : 'text'} />;
}

/** The six statuses, one of which is chosen. */
function StatusChoice({ state, draft, onChange }: Omit<FieldProps, 'field'>): VNode {
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

/** Where people disagree: both sides, and each to be taken. */
function Settle({ field, state, onChange }: FieldProps): VNode | null {
  if (state === undefined || !isDisputed(state, field)) return null;
  return (
    <div class="settle">
      <Dispute state={state} field={field} />
      {(state.fields.get(field) ?? []).map(({ value, entry }) => (
        <button key={entry.id} type="button" onClick={() => onChange(field, value ?? '')}>
          {words.take(valueWords(field, value))}
        </button>
      ))}
    </div>
  );
}

/** Who is typing, with one click to change it. */
function Typing({ ledger }: { ledger: Ledger }): VNode {
  const who = useStore(ledger.$who);
  const [isChanging, setChanging] = useState(false);
  if (isChanging) return <WhoForm ledger={ledger} onDone={() => setChanging(false)} />;
  return (
    <p class="typing">
      {whoWords.typing(who.by, who.unit)}
      <button type="button" onClick={() => setChanging(true)}>
        {whoWords.change}
      </button>
    </p>
  );
}

interface Props {
  ledger: Ledger;
  shown: ShownItem;
  onClose: () => void;
}

/** The official words that the form is about. */
function Official({ shown, state }: { shown: ShownItem; state: ItemState | undefined }): VNode {
  const { words: text, deadline, fingerprint } = shown;
  return (
    <>
      <blockquote aria-label={words.official}>{text}</blockquote>
      <p class="quiet">{deadline === '' ? words.noDeadline : words.officialDeadline(deadline)}</p>
      {state !== undefined && isReworded(state, fingerprint) && (
        <p class="doubt">{marks.wordingChanged}</p>
      )}
    </>
  );
}

/** Asks before what was typed is thrown away, also when the window is closed. */
function useUnsaved(isDirty: boolean, onClose: () => void) {
  const form = useRef<HTMLFormElement>(null);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    if (!isDirty) return undefined;
    const dialog = form.current?.closest('dialog');
    const hold = (event: Event): void => {
      event.preventDefault();
      setAsking(true);
    };
    dialog?.addEventListener('cancel', hold);
    addEventListener('beforeunload', hold);
    return () => {
      dialog?.removeEventListener('cancel', hold);
      removeEventListener('beforeunload', hold);
    };
  }, [isDirty]);
  return { form, isAsking, setAsking, leave: () => (isDirty ? setAsking(true) : onClose()) };
}

/** The form of one item. What is saved stands over what was shown when the form was opened. */
export function Editor({ ledger, shown, onClose }: Props): VNode {
  const states = useStore(ledger.$items);
  const who = useStore(ledger.$who);
  const now = states.get(shown.item)?.get(who.unit);
  const [seen, setSeen] = useState({ unit: who.unit, state: now });
  // Another unit is another set of values: what it says is seen from now on.
  if (seen.unit !== who.unit) setSeen({ unit: who.unit, state: now });
  const { state } = seen;
  const [draft, setDraft] = useState<Draft>({});
  const changed = FIELDS.filter(
    (field) =>
      draft[field] !== undefined &&
      (draft[field] !== valueOf(state, field) || isDisputed(state, field)),
  );
  const { form, isAsking, setAsking, leave } = useUnsaved(changed.length > 0, onClose);
  const onChange = (field: Field, value: string): void => setDraft({ ...draft, [field]: value });
  const save = (event: Event): void => {
    event.preventDefault();
    const values = changed.map((field) => [field, draft[field]?.trim() || null]);
    if (values.length > 0) {
      const { item, fingerprint: text } = shown;
      const set = Object.fromEntries(values);
      ledger.record([{ item, unit: who.unit, over: state?.heads ?? [], text, set }]);
    }
    onClose();
  };
  return (
    <>
      <h2>{marks.fillAt(shown.place)}</h2>
      <Official shown={shown} state={state} />
      <form ref={form} id="fill" class="fields" onSubmit={save}>
        <StatusChoice state={state} draft={draft} onChange={onChange} />
        <Settle field="status" state={state} draft={draft} onChange={onChange} />
        {FIELDS.filter((field) => field !== 'status').map((field) => (
          <label key={field} data-field={field}>
            {fieldWords[field]}
            <Control field={field} state={state} draft={draft} onChange={onChange} />
            {fields[field].hint !== '' && <small>{fields[field].hint}</small>}
            <Settle field={field} state={state} draft={draft} onChange={onChange} />
          </label>
        ))}
      </form>
      <p class="quiet">{marks.secrets}</p>
      {now !== state && <p class="doubt">{words.movedOn}</p>}
      <Typing ledger={ledger} />
      {isAsking && (
        <p class="doubt" role="alert">
          {words.unsaved}
          <button type="button" onClick={onClose}>
            {words.discard}
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            {words.keepWriting}
          </button>
        </p>
      )}
      <p class="buttons">
        <button class="first" form="fill">
          {words.save}
        </button>
        <button type="button" onClick={leave}>
          {words.close}
        </button>
        <span class="quiet">{words.local}</span>
      </p>
      <History ledger={ledger} item={shown.item} />
    </>
  );
}
