import type { TargetedEvent, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { setsOf } from '../../ledger/index.ts';
import type { Change, Ledger, Who } from '../../ledger/index.ts';
import { ledger as words, who as whoWords } from '../../text/index.ts';
import { planUnits } from './plan-names.ts';

/** What was entered without a unit and still stands: these items. */
function withoutUnit(ledger: Ledger): string[] {
  return [...ledger.$items.get()]
    .filter(([, units]) =>
      [...(units.get('')?.fields.values() ?? [])].some((claims) =>
        claims.some(({ value }) => value !== null),
      ),
    )
    .map(([item]) => item);
}

/** For each item the same values for a unit, and what empties those without one. */
function takingOver(ledger: Ledger, unit: string): Change[] {
  return withoutUnit(ledger).flatMap((item) => {
    const units = ledger.$items.get().get(item);
    const old = units?.get('');
    if (old === undefined) return [];
    const names = [...old.fields.keys()];
    const text = [...old.fields.values()][0]?.[0]?.entry.text ?? '';
    const over = units?.get(unit)?.heads ?? [];
    const emptied = Object.fromEntries(names.map((name) => [name, null]));
    return [
      ...setsOf(old.fields, names).map((set) => ({ item, unit, over, text, set })),
      { item, unit: '', over: old.heads, text, set: emptied },
    ];
  });
}

interface Props {
  ledger: Ledger;
  onDone: () => void;
}

/** Offers to take over what was entered before a unit was chosen. */
function TakeOver({ ledger, onDone }: Props): VNode {
  const { unit } = ledger.$who.get();
  const take = (): void => {
    ledger.record(takingOver(ledger, unit));
    onDone();
  };
  return (
    <>
      <p role="alert">{whoWords.takeOver(withoutUnit(ledger).length, unit)}</p>
      <p class="buttons">
        <button type="button" class="first" onClick={take}>
          {whoWords.takeOverNow}
        </button>
        <button type="button" onClick={onDone}>
          {whoWords.leave}
        </button>
      </p>
    </>
  );
}

/** Who is typing, for which unit, and which unit of the text that answers for. */
export function WhoForm({ ledger, onDone }: Props): VNode {
  const [who, setWho] = useState<Who>(ledger.$who.get());
  const [isTaking, setTaking] = useState(false);
  if (isTaking) return <TakeOver ledger={ledger} onDone={onDone} />;
  const set = (part: Partial<Who>): void => setWho({ ...who, ...part });
  const save = (event: Event): void => {
    event.preventDefault();
    const isFirst = ledger.$who.get().unit === '';
    const chosen = { ...who, by: who.by.trim(), unit: who.unit.trim() };
    ledger.setWho(chosen);
    if (isFirst && chosen.unit !== '' && withoutUnit(ledger).length > 0) setTaking(true);
    else onDone();
  };
  const chooseAnswers = (event: TargetedEvent<HTMLSelectElement>): void => {
    const answers = event.currentTarget.value;
    set({ answers, onlyMine: answers !== '' && (who.answers === '' || who.onlyMine) });
  };
  return (
    <form class="fields" onSubmit={save}>
      <label>
        {whoWords.by}
        <input
          name="by"
          value={who.by}
          autocomplete="name"
          onInput={(event) => set({ by: event.currentTarget.value })}
        />
        <small>{whoWords.byHint}</small>
      </label>
      <label>
        {whoWords.unit}
        <input
          name="unit"
          value={who.unit}
          autocomplete="organization"
          onInput={(event) => set({ unit: event.currentTarget.value })}
        />
        <small>{whoWords.unitHint}</small>
      </label>
      <label>
        {whoWords.answers}
        <select name="answers" value={who.answers} onChange={chooseAnswers}>
          <option value="">{whoWords.noAnswers}</option>
          {planUnits().map((unit) => (
            <option key={unit}>{unit}</option>
          ))}
        </select>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={who.onlyMine}
          disabled={who.answers === ''}
          onChange={(event) => set({ onlyMine: event.currentTarget.checked })}
        />
        {whoWords.onlyMine}
      </label>
      <p class="buttons">
        <button class="first">{whoWords.save}</button>
        <button type="button" onClick={onDone}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
