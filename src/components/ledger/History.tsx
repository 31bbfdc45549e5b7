import type { VNode } from 'preact';
import { isAhead } from '../../ledger/index.ts';
import type { Entry, Ledger } from '../../ledger/index.ts';
import { fieldAndValue, ledger as words, signature } from '../../text/index.ts';

interface Props {
  ledger: Ledger;
  item: string;
}

/** All that was ever said of an item, by any unit, the newest first; what nothing stands over can be taken back. */
export function History({ ledger, item }: Props): VNode {
  const entries = ledger.entries(item);
  const heads = new Set(
    [...(ledger.$items.get().get(item)?.values() ?? [])].flatMap((state) => state.heads),
  );
  const now = ledger.home.environment.now();
  const line = (entry: Entry): VNode => (
    <li key={entry.id}>
      <span class="signature">{signature(entry)}</span>
      {Object.entries(entry.set).map(([field, value]) => (
        <span key={field} class="change">
          {fieldAndValue(field, value)}
        </span>
      ))}
      {isAhead(entry, now) && <span class="doubt">{words.ahead}</span>}
      {heads.has(entry.id) && (
        <button type="button" onClick={() => ledger.undo([entry])}>
          {words.undoThis}
        </button>
      )}
    </li>
  );
  return (
    <details class="history">
      <summary>{words.history(entries.length)}</summary>
      {entries.length === 0 ? <p>{words.noHistory}</p> : <ol>{entries.map(line)}</ol>}
    </details>
  );
}
