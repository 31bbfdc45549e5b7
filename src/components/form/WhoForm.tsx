import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { keptBeside, MOST_NAME, seemsRenamed } from '../../ledger/index.ts';
import type { Who } from '../../ledger/index.ts';
import { ledger as words, typing, who as whoWords } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { Button, Check, Choice } from '../base/controls.tsx';
import { planUnits } from '../here/plan-units.ts';
import { Renamed, TakeOver } from './TakeOver.tsx';

interface NameProps {
  name: 'by' | 'unit';
  value: string;
  onType: (value: string) => void;
}

/** A line for the name of a person or a unit. */
function Name({ name, value, onType }: NameProps): VNode {
  const left = MOST_NAME - value.length;
  return (
    <label>
      {whoWords[name]}
      <input
        name={name}
        value={value}
        maxLength={MOST_NAME}
        autocomplete={name === 'by' ? 'name' : 'organization'}
        aria-describedby={`who-${name}`}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <small>{name === 'by' ? whoWords.byHint : whoWords.unitHint}</small>
      <small role="status" id={`who-${name}`}>
        {left <= MOST_NAME / 20 ? typing.room(Math.max(0, left)) : ''}
      </small>
    </label>
  );
}

interface Props {
  /** Who is proposed instead of the last choice. */
  prefill?: Partial<Who>;
  onDone: () => void;
}

/**
 * Asks who is typing, for which unit, and as which of the text's units that one counts. Also shows what this
 * browser has under other names.
 */
export function WhoForm({ prefill = {}, onDone }: Props): VNode {
  const ledger = getLedger();
  const [who, setWho] = useState<Who>({ ...ledger.$who.get(), ...prefill });
  const [former, setFormer] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const { unit: chosen } = useStore(ledger.$who);
  const [complaint, setComplaint] = useState('');
  if (former !== undefined) {
    return <Renamed former={former} onDone={onDone} />;
  }
  const set = (part: Partial<Who>): void => setWho({ ...who, ...part });
  const save = (event: Event): void => {
    event.preventDefault();
    const next = { ...who, by: who.by.trim(), unit: who.unit.trim() };
    const { home } = ledger;
    const excess = ledger.setWho(next, keptBeside(home.environment, home, next));
    if (excess !== undefined) setComplaint(typing.tooLong(excess));
    else if (seemsRenamed(ledger.$items.get(), chosen, next.unit)) setFormer(chosen);
    else onDone();
  };
  const onChoose = (unit: string): void => {
    set({ unit });
    // The button that was pressed goes with the list, so the focus moves to the button that saves.
    form.current?.querySelector<HTMLElement>('.first')?.focus();
  };
  return (
    <>
      <form ref={form} class="fields" onSubmit={save}>
        <Name name="by" value={who.by} onType={(by) => set({ by })} />
        <Name name="unit" value={who.unit} onType={(unit) => set({ unit })} />
        <Choice
          label={whoWords.answers}
          name="answers"
          value={who.answers}
          options={[['', whoWords.noAnswers], ...planUnits().map((unit) => [unit, unit] as const)]}
          onChoose={(answers) =>
            set({ answers, onlyMine: answers !== '' && (who.answers === '' || who.onlyMine) })
          }
        />
        <Check
          checked={who.onlyMine}
          disabled={who.answers === ''}
          onCheck={(onlyMine) => set({ onlyMine })}
        >
          {whoWords.onlyMine}
        </Check>
        {complaint !== '' && <p role="alert">{complaint}</p>}
        <p class="buttons">
          <button class="first">{whoWords.save}</button>
          <Button onClick={onDone}>{words.cancel}</Button>
        </p>
      </form>
      {/* The list takes entries over to the saved unit, so it is not shown while another unit is typed. */}
      {who.unit.trim() === chosen && <TakeOver onTaken={onDone} onChoose={onChoose} />}
    </>
  );
}
