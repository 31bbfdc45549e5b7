import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import {
  changesOfRuling,
  faultOfRuling,
  forgetRuling,
  keepRuling,
  keptReporters,
  keptRuling,
  later,
  newIdUnder,
  otherNames,
  readSpellings,
} from '../../ledger/index.ts';
import type { Closed, Entry, Verdict } from '../../ledger/index.ts';
import {
  ledger as ledgerWords,
  marks,
  statusWords,
  talkWords as words,
  typing,
  unitWords,
} from '../../text/index.ts';
import { Dialog } from '../base/Dialog.tsx';
import { Alert, Button } from '../base/controls.tsx';
import { useGone } from '../base/use-gone.ts';
import { getLedger } from '../here/ledger.ts';
import { Typing } from '../form/Editor.tsx';
import { FilledIn } from '../form/said.tsx';
import { Conversation } from '../form/Talk.tsx';
import { useUnsaved } from '../form/unsaved.tsx';

interface Props {
  closed: Closed;
  /** All entries known, with the units as they were written. */
  kept: readonly Entry[];
  onClosed: () => void;
}

type Choice = Verdict | '' | 'none';

/** Only an item that is 已完成 can be confirmed (销号); a decision can be taken back. */
function choicesFor({ status, closing }: Closed): Choice[] {
  return [
    ...(status === 'done' ? (['confirmed'] as const) : []),
    'returned',
    ...(closing.decided === undefined ? [] : ['' as const]),
    'none',
  ];
}

/** The item in question: the official words, the unit's report, and the talks about it. */
function Before({ closed, kept }: Pick<Props, 'closed' | 'kept'>): VNode {
  const { row, unit, state, status, closing } = closed;
  return (
    <>
      <h2>{words.dialog(unitWords(unit), row.place)}</h2>
      <blockquote aria-label={ledgerWords.official}>{row.text}</blockquote>
      <h3>{words.said}</h3>
      <p>{statusWords[status]}</p>
      {state !== undefined && <FilledIn state={state} look="typed-lines" />}
      {closing.talks.length > 0 && <Conversation entries={kept} talks={closing.talks} />}
    </>
  );
}

interface FieldsProps {
  choices: readonly Choice[];
  choice: Choice | undefined;
  onChoice: (choice: Choice) => void;
  opinion: string;
  onOpinion: (opinion: string) => void;
}

/** 销号 or 退回, and 督办意见. */
function RulingFields({ choices, choice, onChoice, opinion, onOpinion }: FieldsProps): VNode {
  return (
    <>
      <fieldset class="statuses">
        <legend>{words.verdict}</legend>
        {choices.map((one) => (
          <label key={one} class="check">
            <input
              type="radio"
              name="verdict"
              // Otherwise a link in the unit's report would take the focus.
              autofocus={one === choices[0]}
              checked={choice === one}
              onChange={() => onChoice(one)}
            />
            {words.verdicts[one]}
          </label>
        ))}
      </fieldset>
      <label class="block">
        {words.opinion}
        <textarea
          rows={3}
          value={opinion}
          onInput={(event) => onOpinion(event.currentTarget.value)}
        ></textarea>
      </label>
      <p class="quiet">{words.opinionHint}</p>
    </>
  );
}

/** An office's decision on an item of a unit: 销号, 退回, or an opinion alone. */
function RulingForm({
  closed,
  kept,
  onClose,
}: Pick<Props, 'closed' | 'kept'> & { onClose: () => void }): VNode {
  const ledger = getLedger();
  const { unit: office, by } = useStore(ledger.$who);
  const { row, unit, state, closing } = closed;
  const choices = choicesFor(closed);
  const [back] = useState(() => keptRuling(ledger.home, row.item, unit, office));
  const [choice, setChoice] = useState(choices.find((one) => one === back?.choice));
  const [opinion, setOpinion] = useState(back?.opinion ?? '');
  const [complaint, setComplaint] = useState('');
  const isTyped = choice !== undefined || opinion.trim() !== '';
  useGone(() => keepRuling(ledger.home, row.item, unit, office, { choice, opinion }));
  const close = (): void => {
    forgetRuling(ledger.home, row.item, unit);
    onClose();
  };
  const { form, leave, question } = useUnsaved(isTyped, close);
  const save = (event: Event): void => {
    event.preventDefault();
    // The unit's name as its people wrote it last, whatever spellings a reader has put together.
    const head = kept.filter(({ id }) => state?.heads.includes(id)).sort(later)[0];
    const { home } = ledger;
    const also = otherNames(unit, readSpellings(home), keptReporters(home));
    const about = { unit: head?.unit ?? unit, also: [unit, ...also], state };
    const ruling = { verdict: choice === 'none' ? undefined : choice, opinion };
    const fault = faultOfRuling(ruling, office, about.unit);
    if (fault !== undefined) {
      setComplaint(words.faults[fault]);
      return;
    }
    const fresh = newIdUnder(row.item, 'talk', ledger.home.environment.random(8));
    const opening = { unit: office, by, text: row.fingerprint };
    const excess = ledger.record(changesOfRuling(opening, about, closing.talks, ruling, fresh));
    if (excess === undefined) close();
    else setComplaint(typing.tooLong(excess));
  };
  return (
    <>
      <Before closed={closed} kept={kept} />
      {back !== undefined && isTyped && <p class="doubt">{ledgerWords.draftBack}</p>}
      <form ref={form} id="ruling" class="fields" noValidate onSubmit={save}>
        <RulingFields
          choices={choices}
          choice={choice}
          onChoice={setChoice}
          opinion={opinion}
          onOpinion={setOpinion}
        />
      </form>
      <p class="quiet">{words.note}</p>
      <p class="quiet">{marks.secrets}</p>
      <Typing by={by} unit={office} onChanged={() => setComplaint('')} />
      <Alert>{complaint}</Alert>
      {question}
      <p class="buttons">
        <button class="first" form="ruling">
          {words.save}
        </button>
        <Button onClick={leave}>{ledgerWords.close}</Button>
        <span class="quiet">{words.sent}</span>
      </p>
    </>
  );
}

/** The form of an office, over the page. */
export function Ruling({ closed, kept, onClosed }: Props): VNode {
  return (
    <Dialog
      name={words.actOn(closed.unit, closed.row.place)}
      look="form-dialog"
      onClosed={onClosed}
    >
      {(close) => <RulingForm closed={closed} kept={kept} onClose={close} />}
    </Dialog>
  );
}
