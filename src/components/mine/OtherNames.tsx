import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { namesBesideMine } from '../../ledger/index.ts';
import type { NamedLedger, OtherName } from '../../ledger/index.ts';
import type { TakenEverywhere } from '../../ledger/units/takeover-everywhere.ts';
import { mine as words, who as whoWords } from '../../text/index.ts';
import { Alert, Button } from '../base/controls.tsx';

interface Props {
  /** The plans of the site that hold something, with what they hold. */
  ledgers: readonly NamedLedger[];
  unit: string;
  /** The unit that was given up for this one on this page, '' if there was none; undefined if it was not changed. */
  former: string | undefined;
  onChanged: () => void;
}

/** What was moved to my unit, with a button that moves it back. */
function Taken({ taken, onUndo }: { taken: TakenEverywhere; onUndo: () => void }): VNode {
  return (
    <p class="notice" role="status">
      <span>{words.takenOver(taken.claims, taken.plans)}</span>
      <Button onClick={onUndo}>{words.undoTaken}</Button>
    </p>
  );
}

/**
 * Asks whether my unit is the new name of another one, as pages of a plan do, if something stands under other names in
 * the plans of the site, and nothing under mine.
 */
export function OtherNames({ ledgers, unit, former, onChanged }: Props): VNode | null {
  const [taken, setTaken] = useState<TakenEverywhere>();
  const [refusal, setRefusal] = useState('');
  /** My unit, once somebody has answered that it is no new name. */
  const [left, setLeft] = useState('');
  const take = async ({ unit: from }: OtherName): Promise<void> => {
    const { takeOverEverywhere } = await import('../../ledger/units/takeover-everywhere.ts');
    const moved = takeOverEverywhere(
      ledgers.map(({ home }) => home),
      from,
    );
    setRefusal(typeof moved === 'string' ? words.takeOverRefused[moved] : '');
    setTaken(typeof moved === 'string' ? undefined : moved);
    onChanged();
  };
  const takeBack = (): void => {
    taken?.undo();
    setTaken(undefined);
    onChanged();
  };
  const others = left === unit ? [] : namesBesideMine(ledgers, unit);
  if (others.length === 0) return taken ? <Taken taken={taken} onUndo={takeBack} /> : null;
  const isRenamed = others.some((other) => other.unit === former);
  return (
    <section class="notice" aria-label={whoWords.others} data-other-names>
      <p role="alert">
        {isRenamed && former !== undefined
          ? whoWords.offer(former, unit)
          : whoWords.onlyOthers(unit, others)}
      </p>
      <p class="quiet">{whoWords.othersHint}</p>
      <ul>
        {others.map((other) => (
          <li key={other.unit}>
            <strong>{whoWords.named(other.unit)}</strong> {words.inPlans(other.plans)}{' '}
            <Button onClick={() => void take(other)}>{whoWords.takeOver(unit)}</Button>
          </li>
        ))}
      </ul>
      <p class="buttons">
        <Button onClick={() => setLeft(unit)}>{whoWords.leave}</Button>
      </p>
      <Alert>{refusal}</Alert>
    </section>
  );
}
