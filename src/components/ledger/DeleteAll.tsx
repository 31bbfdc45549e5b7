import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Ledger } from '../../ledger/index.ts';
import { data as words } from '../../text/index.ts';
import { downloadLedger } from './export.ts';
import type { PlanFacts } from './plan-names.ts';

interface Props {
  ledger: Ledger;
  facts: PlanFacts;
  count: number;
}

/** Removes all entries of the plan: after a typed word, and with a backup first. */
export function DeleteAll({ ledger, facts, count }: Props): VNode {
  const [typed, setTyped] = useState('');
  const [removed, setRemoved] = useState(0);
  const remove = (event: Event): void => {
    event.preventDefault();
    downloadLedger(ledger, facts);
    ledger.remove(new Set(ledger.entries().map(({ id }) => id)));
    ledger.forgetDeed();
    setTyped('');
    setRemoved(count);
  };
  return (
    <details class="delete">
      <summary>{words.deleteTitle}</summary>
      <form onSubmit={remove}>
        <label class="block">
          {words.deleteHint(words.deleteWord)}
          <input
            value={typed}
            autocomplete="off"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button disabled={typed.trim() !== words.deleteWord || count === 0}>
          {words.deleteNow}
        </button>
      </form>
      <p role="status">{removed > 0 && words.deleted(removed)}</p>
    </details>
  );
}
