import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { valueOf, readStatus } from '../../ledger/index.ts';
import { statusWords, who as whoWords } from '../../text/index.ts';
import { History } from '../form/History.tsx';
import { shownItem } from '../here/shown-item.ts';
import { FilledIn } from '../form/said.tsx';
import { getLedger } from '../here/ledger.ts';

interface Props {
  /** The task and its measures. */
  items: readonly string[];
}

/** My unit's entries on a task and its measures, who is typing, and the history of each item. */
export function Kept({ items }: Props): VNode {
  const ledger = getLedger();
  const states = useStore(ledger.$items);
  const { by, unit } = useStore(ledger.$who);
  const line = (item: string): VNode => {
    const { place, fingerprint } = shownItem(item);
    const state = states.get(item)?.get(unit);
    const status = readStatus(valueOf(state, 'status'));
    return (
      <li key={item}>
        <a href={`#${item}`}>{place}</a>{' '}
        <span class="chip" data-status={status}>
          {statusWords[status]}
        </span>
        {state !== undefined && <FilledIn state={state} fingerprint={fingerprint} />}
        <History item={item} unit={unit} />
      </li>
    );
  };
  return (
    <>
      <p class="quiet">{whoWords.typing(by, unit)}</p>
      <ul>{items.filter((item) => states.has(item)).map(line)}</ul>
    </>
  );
}
