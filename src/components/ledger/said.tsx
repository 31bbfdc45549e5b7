import { render } from 'preact';
import type { VNode } from 'preact';
import { FIELDS, isDisputed, isReworded, valueOf } from '../../ledger/index.ts';
import type { ItemState, Ledger } from '../../ledger/index.ts';
import { fieldAndValue, marks } from '../../text/index.ts';
import { Dispute } from './Dispute.tsx';
import { Evidence } from './Evidence.tsx';

interface FilledInProps {
  state: ItemState;
  /** Of the item's official words as they are now. */
  fingerprint: string;
}

/** What is filled in of an item: in a line what is short, below it what needs a second look. */
export function FilledIn({ state, fingerprint }: FilledInProps): VNode {
  const filled = FIELDS.filter((field) => field !== 'status' && valueOf(state, field) !== '');
  return (
    <>
      {filled.map((field) => (
        <p key={field}>
          {field === 'evidence' ? (
            <Evidence text={valueOf(state, field)} />
          ) : (
            fieldAndValue(field, valueOf(state, field))
          )}
        </p>
      ))}
      {FIELDS.filter((field) => isDisputed(state, field)).map((field) => (
        <Dispute key={field} state={state} field={field} />
      ))}
      {isReworded(state, fingerprint) && <p class="doubt">{marks.wordingChanged}</p>}
    </>
  );
}

/** What stands in each line: a state stays the same object until something of it changes. */
const drawn = new WeakMap<Element, ItemState | undefined>();

/** Draws under each measure and task of the page what my unit has filled in of it. */
export function drawSaid(ledger: Ledger): void {
  const { unit } = ledger.$who.get();
  const states = ledger.$items.get();
  for (const line of Array.from(document.querySelectorAll<HTMLElement>('[data-mark]'))) {
    const item = line.dataset['mark'] ?? '';
    const state = states.get(item)?.get(unit);
    const host = line.querySelector('.said');
    if (host === null || drawn.get(host) === state) continue;
    const fingerprint = line.querySelector<HTMLElement>('[data-text]')?.dataset['text'] ?? '';
    render(state === undefined ? null : <FilledIn state={state} fingerprint={fingerprint} />, host);
    drawn.set(host, state);
  }
}
