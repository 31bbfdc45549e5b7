import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import {
  changeOfAnswer,
  changeOfForm,
  changeOfOwn,
  closingOf,
  isShared,
  isReworded,
  setOfDraft,
} from '../../ledger/index.ts';
import type { Change, OwnDraft } from '../../ledger/index.ts';
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
import type { ShownItem } from '../here/shown-item.ts';
import { talksHere } from '../here/talks.ts';
import { wrongIn } from './keep-field.ts';
import { OwnItems } from './OwnItems.tsx';
import { Reworded } from './Reworded.tsx';
import { Talk } from './Talk.tsx';
import { useDraft } from './use-draft.ts';
import { useUnsaved } from './unsaved.tsx';
import { WhoForm } from './WhoForm.tsx';

interface TypingProps {
  by: string;
  unit: string;
  onChanged: () => void;
}

/** Names the person typing, with one click to change it. */
export function Typing({ by, unit, onChanged }: TypingProps): VNode {
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

/** The complaint that the team's own item has no name, or ''. */
function nameless(own: OwnDraft | undefined): string {
  const name = own?.set.name ?? own?.before?.name ?? '';
  return name.trim() === '' ? ownWords.nameless : '';
}

interface Props {
  shown: ShownItem;
  /** Whether the form is open in the line of its item. That line already shows the official words. */
  isInLine: boolean;
  onClose: () => void;
}

/** The official words, unless the line shows them, and the deadline in the text. */
function Official({ shown, isInLine }: Pick<Props, 'shown' | 'isInLine'>): VNode {
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
    </>
  );
}

function Buttons({ onLeave }: { onLeave: () => void }): VNode {
  return (
    <p class="buttons">
      <button class="first" form="fill">
        {words.save}
      </button>
      <Button onClick={onLeave}>{words.close}</Button>
      <span class="quiet">{words.local(isShared(getLedger().home))}</span>
    </p>
  );
}

/**
 * The form of one item. The person and the unit are those of the moment when the form was opened, whatever another
 * tab chooses, until they are changed in the form. What is saved replaces what the form showed then.
 */
export function Editor({ shown, isInLine, onClose }: Props): VNode {
  const ledger = getLedger();
  const open = () => ledger.opened(shown.item, shown.fingerprint);
  const [opening, setOpening] = useState(open);
  const { typed: written, type, isBack, close } = useDraft(opening, onClose);
  const { draft, own, answer } = written;
  const setOwn = (one?: OwnDraft): void => type({ own: one });
  const [complaint, setComplaint] = useState('');
  const { state, unit, by } = opening;
  const states = useStore(ledger.$items);
  const now = states.get(shown.item)?.get(unit);
  const talks = closingOf(talksHere(ledger), shown.item, unit, now).talks;
  const set = setOfDraft(state, draft);
  /** The typed changes. Each is undefined if nothing was typed. */
  const typed = {
    form: Object.keys(set).length > 0 ? changeOfForm(opening, set) : undefined,
    own: own && changeOfOwn(own, opening),
    answer: answer.trim() === '' ? undefined : changeOfAnswer(opening, talks, states, answer),
  };
  const all = Object.values(typed);
  const isTyped = all.some((change) => change !== undefined);
  const { form, leave, question } = useUnsaved(isTyped, close);
  /** Stores all changes or none, and shows why not. */
  const keep = (...changes: readonly (Change | undefined)[]): boolean => {
    const made = changes.filter((change) => change !== undefined);
    const reason = wrongIn(form.current ?? undefined) || (typed.own ? nameless(own) : '');
    const excess = reason === '' && made.length > 0 ? ledger.record(made) : undefined;
    setComplaint(excess === undefined ? reason : typing.tooLong(excess));
    return reason === '' && excess === undefined;
  };
  const save = (event: Event): void => {
    event.preventDefault();
    if (keep(...all)) close();
  };
  const saveOwn = (): void => {
    if (keep(typed.own)) setOwn();
  };
  const saveAnswer = (): void => {
    if (keep(typed.answer)) type({ answer: '' });
  };
  return (
    <>
      <Official shown={shown} isInLine={isInLine} />
      {state !== undefined && isReworded(state, shown.fingerprint) && (
        <Reworded
          state={state}
          fingerprint={shown.fingerprint}
          onConfirmed={() => setOpening(open())}
        />
      )}
      {isBack && isTyped && <p class="doubt">{words.draftBack}</p>}
      <form ref={form} id="fill" class="fields" noValidate onSubmit={save}>
        <Fields
          key={opening}
          item={shown.item}
          state={state}
          draft={draft}
          onChange={(field, value) => type({ draft: { ...draft, [field]: value } })}
        />
        <OwnItems opening={opening} draft={own} onDraft={setOwn} onSave={saveOwn} />
      </form>
      {talks.length > 0 && (
        <Talk
          talks={talks}
          answer={answer}
          onAnswer={(said) => type({ answer: said })}
          onSave={saveAnswer}
        />
      )}
      <p class="quiet">{marks.secrets}</p>
      {now !== state && <p class="doubt">{words.movedOn}</p>}
      <Typing by={by} unit={unit} onChanged={() => setOpening(open())} />
      <Alert>{complaint}</Alert>
      {question}
      <Buttons onLeave={leave} />
      <History item={shown.item} unit={unit} />
    </>
  );
}
