import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { distancePicture } from '../../charts/index.ts';
import { isDisputed, isReworded, percentOf, valueOf } from '../../ledger/index.ts';
import type { Opening, TargetRow } from '../../ledger/index.ts';
import { targets as words } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { Control } from '../form/Control.tsx';
import { useGone } from '../base/use-gone.ts';
import { useKeep } from '../form/keep-field.ts';
import { Drawn } from '../base/Drawn.tsx';
import { lazy } from '../base/lazy.tsx';
import { getTargets } from '../here/target-rows.ts';

/** Seldom needed, so they are not loaded with the page. */
const Dispute = lazy(async () => (await import('../form/Dispute.tsx')).Dispute);
const Reworded = lazy(async () => (await import('../form/Reworded.tsx')).Reworded);

/** A field for the present value of a figure, as an entry like any other. */
function Value({ item, of, figure, fingerprint }: TargetRow): VNode {
  const ledger = getLedger();
  const states = useStore(ledger.$items);
  const { unit } = useStore(ledger.$who);
  /** Set when the first key is typed. */
  const [opening, setOpening] = useState<Opening>();
  const { input, complaint, onType, keep } = useKeep('value', opening);
  const state = states.get(item)?.get(unit);
  const value = valueOf(state, 'value');
  const percent = percentOf(value, figure);
  // While a value is being typed, the field keeps it, whatever another tab enters.
  const shown = opening === undefined ? value : valueOf(opening.state, 'value');
  const save = (): void => {
    if (keep()) setOpening(undefined);
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    // If two values disagree, sending the shown one unchanged settles it.
    if (opening === undefined && isDisputed(state, 'value')) {
      ledger.touch([{ ...ledger.opened(item, fingerprint), set: { value } }]);
    } else save();
  };
  const onConfirmed = (): void => {
    // The value that is being typed then replaces what was just confirmed.
    setOpening(opening && ledger.opened(item, fingerprint));
    input.current?.focus();
  };
  useGone(save);
  return (
    <>
      <form class="target-now" onSubmit={onSubmit}>
        <Control
          key={`${opening?.unit ?? unit}：${shown}`}
          id={`now-${item}`}
          field="value"
          label={words.now(of)}
          value={shown}
          complaint={complaint}
          input={input}
          onType={(typed) => {
            onType(typed);
            setOpening(opening ?? ledger.opened(item, fingerprint));
          }}
        />
        <button aria-label={words.saveOf(of)}>{words.save}</button>
      </form>
      {percent !== undefined && (
        <>
          <Drawn class="distance" picture={distancePicture(percent)} isStretched />
          <p>{words.share(figure, percent) + words.divided}</p>
        </>
      )}
      {state !== undefined && isDisputed(state, 'value') && <Dispute state={state} field="value" />}
      {state !== undefined && isReworded(state, fingerprint) && (
        <Reworded {...{ state, fingerprint, onConfirmed }} />
      )}
    </>
  );
}

/** The field for the present value in a row of the table of targets, an island. */
export function TargetValue({ item }: { item: string }): VNode {
  const target =
    typeof document === 'undefined' ? undefined : getTargets().find((one) => one.item === item);
  // The build writes an empty element, which waits until it is seen.
  return target === undefined ? <span /> : <Value {...target} />;
}
