/** Script of the targets: room for a team to say where each figure stands now, as entries like any other. */
import { useStore } from '@nanostores/preact';
import { render } from 'preact';
import type { VNode } from 'preact';
import type { Ledger } from '../../ledger/index.ts';
import { lists as words, marks, signature } from '../../text/index.ts';
import { getLedger } from '../checklist/ledger.ts';
import { percentOf } from './compare.ts';

interface Props {
  ledger: Ledger;
  item: string;
  of: string;
  figure: string;
  fingerprint: string;
}

function TargetValue({ ledger, item, of, figure, fingerprint }: Props): VNode {
  const states = useStore(ledger.$items);
  const { unit } = useStore(ledger.$who);
  const state = states.get(item)?.get(unit);
  const claims = state?.fields.get('value') ?? [];
  const value = claims[0]?.value ?? '';
  const percent = percentOf(value, figure);
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const typed = String(new FormData(event.currentTarget).get('value') ?? '').trim();
    if (typed === value) return;
    const set = { value: typed === '' ? null : typed };
    ledger.record([{ item, unit, over: state?.heads ?? [], text: fingerprint, set }]);
  };
  return (
    <>
      <form class="target-now" onSubmit={save}>
        <input key={value} name="value" aria-label={words.nowOf(of)} defaultValue={value} />
        <button>{words.save}</button>
      </form>
      {percent !== undefined && <p>{words.compared(figure, percent)}</p>}
      {claims.length > 1 && (
        <p class="doubt">
          {marks.disputed}
          {claims.map((claim) => `${claim.value ?? ''}（${signature(claim.entry)}）`).join('；')}
        </p>
      )}
    </>
  );
}

for (const cell of Array.from(document.querySelectorAll<HTMLElement>('[data-target]'))) {
  const { target: item = '', of = '', figure = '', text: fingerprint = '' } = cell.dataset;
  render(<TargetValue ledger={getLedger()} {...{ item, of, figure, fingerprint }} />, cell);
}
