import { useStore } from '@nanostores/preact';
import { render } from 'preact';
import type { VNode } from 'preact';
import { distance } from '../../charts/index.ts';
import { isDisputed, percentOf, valueOf } from '../../ledger/index.ts';
import type { Ledger, TargetRow } from '../../ledger/index.ts';
import { targets as words } from '../../text/index.ts';
import { getLedger } from '../checklist/ledger.ts';
import { Dispute } from '../ledger/Dispute.tsx';
import { Drawn } from '../pictures/Drawn.tsx';
import { shownTargets } from './targets.ts';

interface Props {
  ledger: Ledger;
  target: TargetRow;
}

/** Room for a team to say where a figure stands now, as entries like any other. */
function TargetValue({ ledger, target: { item, of, figure, fingerprint } }: Props): VNode {
  const states = useStore(ledger.$items);
  const { unit } = useStore(ledger.$who);
  const state = states.get(item)?.get(unit);
  const value = valueOf(state, 'value');
  const percent = percentOf(value, figure);
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const typed = String(new FormData(event.currentTarget).get('value') ?? '').trim();
    // Of two that disagree, the one that is shown may be the one that holds.
    if (typed === value && !isDisputed(state, 'value')) return;
    const set = { value: typed === '' ? null : typed };
    ledger.record([{ item, unit, over: state?.heads ?? [], text: fingerprint, set }]);
  };
  return (
    <>
      <form class="target-now" onSubmit={save}>
        <input key={value} name="value" aria-label={words.now(of)} defaultValue={value} />
        <button>{words.save}</button>
      </form>
      {percent !== undefined && (
        <>
          <Drawn class="distance" picture={distance(percent)} isStretched />
          <p>{words.share(figure, percent) + words.divided}</p>
        </>
      )}
      {state !== undefined && isDisputed(state, 'value') && <Dispute state={state} field="value" />}
    </>
  );
}

/** Puts into the page's table of targets where each stands now. */
export function mount(): void {
  for (const { target, row } of shownTargets()) {
    const cell = row.lastElementChild;
    if (cell !== null) render(<TargetValue ledger={getLedger()} target={target} />, cell);
  }
}
