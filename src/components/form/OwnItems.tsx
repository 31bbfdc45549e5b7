/** 分解任务: the items that a team has added under an item, in that item's form. */
import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import {
  aboveOf,
  changesOfMove,
  mayBreakDown,
  mostAllowed,
  newIdUnder,
  ownItems,
  statusAfterUntick,
} from '../../ledger/index.ts';
import type { Opening, OwnDraft, OwnItem } from '../../ledger/index.ts';
import {
  fieldWords,
  ownDetails,
  ownEntryWords,
  ownWords as words,
  statuses,
  statusWords,
} from '../../text/index.ts';
import { Button, Choice } from '../base/controls.tsx';
import { getLedger } from '../here/ledger.ts';
import { Control } from './Control.tsx';

interface Props {
  /** The opening of the form around the list. It tells whose items these are. */
  opening: Opening;
  /** The item that is being typed; undefined while none is open. */
  draft: OwnDraft | undefined;
  onDraft: (draft: OwnDraft | undefined) => void;
  /** Keeps what is being typed. */
  onSave: () => void;
}

type OwnField = keyof OwnDraft['set'];

/** The form of one item of a team's own, inside the form of the item above it. */
function OwnForm({ draft, onDraft, onSave }: Props & { draft: OwnDraft }): VNode {
  const { before, set } = draft;
  const valueOf = (field: OwnField): string => set[field] ?? before?.[field] ?? '';
  const type = (field: OwnField, value: string): void =>
    onDraft({ ...draft, set: { ...set, [field]: value } });
  const line = (field: 'owner' | 'helpers' | 'due'): VNode => (
    <label>
      {fieldWords[field]}
      <Control
        id={`own-${field}`}
        field={field}
        label={fieldWords[field]}
        value={valueOf(field)}
        onType={(value) => type(field, value)}
      />
    </label>
  );
  const name = useRef<HTMLTextAreaElement>(null);
  useEffect(() => name.current?.focus(), []);
  return (
    <div class="fields own-form">
      <label>
        {ownEntryWords.name}
        <textarea
          ref={name}
          rows={2}
          value={valueOf('name')}
          maxLength={mostAllowed(valueOf('name'))}
          onInput={({ currentTarget }) => type('name', currentTarget.value)}
        />
      </label>
      {line('owner')}
      {line('helpers')}
      {line('due')}
      <Choice
        label={fieldWords.status}
        value={valueOf('status') || 'todo'}
        options={Object.entries(statusWords)}
        onChoose={(status) => type('status', status)}
      />
      <p class="buttons">
        <Button onClick={onSave}>{words.save}</Button>
        <Button onClick={() => onDraft(undefined)}>{words.cancel}</Button>
      </p>
    </div>
  );
}

interface ListProps extends Props {
  above: string;
  items: readonly OwnItem[];
}

function OwnLine({ one, at, ...list }: ListProps & { one: OwnItem; at: number }): VNode {
  const ledger = getLedger();
  const { opening, draft, onDraft, items } = list;
  const { item, name, status, state, below } = one;
  const { text, unit, by } = opening;
  const label = (what: string): string => words.of(what, name);
  if (draft?.item === item)
    return (
      <li>
        <OwnForm {...list} draft={draft} />
      </li>
    );
  const tick = (isDone: boolean): void => {
    const theirs = ledger.entries(item).filter((entry) => entry.unit === unit);
    const back = statusAfterUntick(new Map(theirs.map((entry) => [entry.id, entry])), state.heads);
    ledger.touch([{ item, text, unit, by, state, set: { status: isDone ? 'done' : back } }]);
  };
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={status === 'done'}
          disabled={statuses[status].isLeftOut}
          onChange={({ currentTarget }) => tick(currentTarget.checked)}
        />
        <span>{name}</span>
      </label>
      <small>{ownDetails(one)}</small>
      <span class="own-deeds">
        <Button
          aria-label={label(words.change)}
          onClick={() => onDraft({ item, before: one, order: one.order, set: {} })}
        >
          {words.change}
        </Button>
        {at > 0 && (
          <Button
            aria-label={label(words.up)}
            onClick={() => void ledger.record(changesOfMove(items, at, opening))}
          >
            {words.up}
          </Button>
        )}
        <Button
          aria-label={label(words.remove)}
          onClick={() =>
            void ledger.record([{ item, text, unit, by, over: state.heads, set: { name: null } }])
          }
        >
          {words.remove}
        </Button>
      </span>
      {(below.length > 0 || mayBreakDown(item)) && <OwnList {...list} above={item} items={below} />}
    </li>
  );
}

function OwnList(props: ListProps): VNode {
  const { above, items, draft, onDraft } = props;
  const { environment } = getLedger().home;
  const isNew = draft !== undefined && draft.before === undefined && aboveOf(draft.item) === above;
  const last = Math.max(0, ...items.map(({ order }) => (Number.isFinite(order) ? order : 0)));
  const add = (): void =>
    onDraft({
      item: newIdUnder(above, 'own', environment.random(8)),
      before: undefined,
      order: last + 1,
      set: {},
    });
  return (
    <>
      {items.length > 0 && (
        <ol>
          {items.map((one, at) => (
            <OwnLine key={one.item} {...props} one={one} at={at} />
          ))}
        </ol>
      )}
      {isNew ? (
        <OwnForm {...props} draft={draft} />
      ) : (
        draft === undefined && (
          <Button onClick={add}>{above === props.opening.item ? words.add : words.addBelow}</Button>
        )
      )}
    </>
  );
}

/** All items that a unit has added under an item, and a button to add more. */
export function OwnItems(props: Props): VNode {
  const { home, $items } = getLedger();
  const { item, unit } = props.opening;
  const items = ownItems(home, useStore($items), unit).get(item) ?? [];
  const section = useRef<HTMLElement>(null);
  const before = useRef({ draft: props.draft, count: items.length });
  // Saving, cancelling or deleting an item removes the control that had the focus. The focus then goes to the
  // button of the list.
  useEffect(() => {
    const { draft, count } = before.current;
    before.current = { draft: props.draft, count: items.length };
    const isGone = (draft !== undefined && props.draft === undefined) || items.length < count;
    if (isGone && document.activeElement === document.body)
      section.current?.querySelector<HTMLElement>(':scope > button')?.focus();
  });
  return (
    <section ref={section} class="own-items" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p class="quiet">{words.note}</p>
      <OwnList {...props} above={item} items={items} />
    </section>
  );
}
