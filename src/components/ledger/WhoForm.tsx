import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { MOST_NAME, unitsWithWords } from '../../ledger/index.ts';
import type { Who } from '../../ledger/index.ts';
import { ledger as words, typing, who as whoWords } from '../../text/index.ts';
import { getLedger } from '../checklist/ledger.ts';
import { Button, Check, Choice } from './controls.tsx';
import { planUnits } from './plan-names.ts';
import { TakeOver } from './TakeOver.tsx';

interface NameProps {
  name: 'by' | 'unit';
  value: string;
  onType: (value: string) => void;
}

/** A name: of a person or a unit. */
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
  /** What is proposed instead of what was chosen before. */
  prefill?: Partial<Who>;
  onDone: () => void;
}

/** Who is typing, for which unit, and which unit of the text that answers for; and what other names have here. */
export function WhoForm({ prefill = {}, onDone }: Props): VNode {
  const ledger = getLedger();
  const [who, setWho] = useState<Who>({ ...ledger.$who.get(), ...prefill });
  const [former, setFormer] = useState<string>();
  const [complaint, setComplaint] = useState('');
  if (former !== undefined) {
    return (
      <>
        <p role="alert">{whoWords.offer(who.unit.trim())}</p>
        <TakeOver former={former} onTaken={onDone} />
        <p class="buttons">
          <Button onClick={onDone}>{whoWords.leave}</Button>
        </p>
      </>
    );
  }
  const set = (part: Partial<Who>): void => setWho({ ...who, ...part });
  const save = (event: Event): void => {
    event.preventDefault();
    const before = ledger.$who.get().unit;
    const chosen = { ...who, by: who.by.trim(), unit: who.unit.trim() };
    const excess = ledger.setWho(chosen);
    const others = unitsWithWords(ledger.$items.get()).filter(({ unit }) => unit !== chosen.unit);
    if (excess !== undefined) setComplaint(typing.tooLong(excess));
    else if (chosen.unit === before || chosen.unit === '' || others.length === 0) onDone();
    else setFormer(before);
  };
  return (
    <>
      <form class="fields" onSubmit={save}>
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
      <TakeOver onTaken={onDone} onChoose={(unit) => set({ unit })} />
    </>
  );
}
