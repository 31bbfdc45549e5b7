import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { changeOfForm, changeOfOwn, isReworded, setOfDraft } from '../../ledger/index.ts';
import type { Change, Draft, OwnDraft } from '../../ledger/index.ts';
import {
  fillAt,
  ledger as words,
  marks,
  ownWords,
  typing,
  who as whoWords,
} from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { Alert, Button } from '../base/controls.tsx';
import { Fields } from './Fields.tsx';
import { History } from './History.tsx';
import type { ShownItem } from '../here/item.ts';
import { OwnItems } from './OwnItems.tsx';
import { Reworded } from './Reworded.tsx';
import { useUnsaved } from './unsaved.tsx';
import { WhoForm } from './WhoForm.tsx';

interface TypingProps {
  by: string;
  unit: string;
  onChanged: () => void;
}

/** Who is typing, with one click to change it. */
function Typing({ by, unit, onChanged }: TypingProps): VNode {
  const [isChanging, setChanging] = useState(false);
  const onDone = (): void => {
    setChanging(false);
    onChanged();
  };
  if (isChanging) return <WhoForm onDone={onDone} />;
  return (
    <p class="typing">
      {whoWords.typing(by, unit)}
      <Button onClick={() => setChanging(true)}>{whoWords.change}</Button>
    </p>
  );
}

interface Props {
  shown: ShownItem;
  /** Whether it stands in the line of its item, which shows the official words already. */
  isInLine: boolean;
  onClose: () => void;
}

/**
 * The form of one item. It is of the person and the unit that it was opened for, whatever another tab
 * chooses, until they are changed in it; what is saved stands over what was shown then.
 */
export function Editor({ shown, isInLine, onClose }: Props): VNode {
  const ledger = getLedger();
  const open = () => ledger.opened(shown.item, shown.fingerprint);
  const [opening, setOpening] = useState(open);
  const [draft, setDraft] = useState<Draft>({});
  const [own, setOwn] = useState<OwnDraft>();
  const [complaint, setComplaint] = useState('');
  const { state, unit, by } = opening;
  const now = useStore(ledger.$items).get(shown.item)?.get(unit);
  const set = setOfDraft(state, draft);
  const isDirty = Object.keys(set).length > 0;
  const ownChange = own && changeOfOwn(own, opening);
  const { form, leave, question } = useUnsaved(isDirty || ownChange !== undefined, onClose);
  const wrong = (): string => {
    if (form.current?.querySelector('[type="date"]:invalid') !== null) return typing.halfDay;
    const name = own?.set.name ?? own?.before?.name ?? '';
    return ownChange !== undefined && name.trim() === '' ? ownWords.nameless : '';
  };
  /** Keeps changes, all or none; says why not. */
  const keep = (changes: readonly (Change | undefined)[]): boolean => {
    const made = changes.filter((change) => change !== undefined);
    const reason = wrong();
    const excess = reason === '' && made.length > 0 ? ledger.record(made) : undefined;
    setComplaint(excess === undefined ? reason : typing.tooLong(excess));
    return reason === '' && excess === undefined;
  };
  const save = (event: Event): void => {
    event.preventDefault();
    if (keep([isDirty ? changeOfForm(opening, set) : undefined, ownChange])) onClose();
  };
  const saveOwn = (): void => {
    if (keep([ownChange])) setOwn(undefined);
  };
  return (
    <>
      {!isInLine && (
        <>
          <h2>{fillAt(shown.place)}</h2>
          <blockquote aria-label={words.official}>{shown.words}</blockquote>
        </>
      )}
      <p class="quiet">
        {shown.deadline === '' ? words.noDeadline : words.officialDeadline(shown.deadline)}
      </p>
      {state !== undefined && isReworded(state, shown.fingerprint) && (
        <Reworded
          state={state}
          fingerprint={shown.fingerprint}
          onConfirmed={() => setOpening(open())}
        />
      )}
      <form ref={form} id="fill" class="fields" noValidate onSubmit={save}>
        <Fields
          key={opening}
          state={state}
          draft={draft}
          onChange={(field, value) => setDraft({ ...draft, [field]: value })}
        />
        <OwnItems opening={opening} draft={own} onDraft={setOwn} onSave={saveOwn} />
      </form>
      <p class="quiet">{marks.secrets}</p>
      {now !== state && <p class="doubt">{words.movedOn}</p>}
      <Typing by={by} unit={unit} onChanged={() => setOpening(open())} />
      <Alert>{complaint}</Alert>
      {question}
      <p class="buttons">
        <button class="first" form="fill">
          {words.save}
        </button>
        <Button onClick={leave}>{words.close}</Button>
        <span class="quiet">{words.local}</span>
      </p>
      <History item={shown.item} unit={unit} />
    </>
  );
}
