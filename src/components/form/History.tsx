import type { VNode } from 'preact';
import { allColumnNames, columnsIn, isAhead, mayTakeBack, takeBack } from '../../ledger/index.ts';
import type { Entry } from '../../ledger/index.ts';
import { ledger as words, momentWords, signature, setWords } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { Button } from '../base/controls.tsx';

interface Props {
  item: string;
  /** The unit whose last entries can be taken back. */
  unit: string;
}

/** All entries of an item, from every unit, newest first. */
export function History({ item, unit }: Props): VNode {
  const ledger = getLedger();
  const entries = ledger.entries(item);
  const heads = ledger.$items.get().get(item)?.get(unit)?.heads ?? [];
  const names = allColumnNames(columnsIn(ledger.$items.get()));
  const now = ledger.home.environment.now();
  const line = (entry: Entry): VNode => (
    <li key={entry.id}>
      <span class="signature">{signature(entry)}</span>
      {setWords(entry.set, undefined, names).map((said) => (
        <span key={said} class="change">
          {said}
        </span>
      ))}
      {isAhead(entry, now) && <span class="doubt">{words.ahead}</span>}
      {entry.on !== undefined && (
        <span class="quiet">{words.writtenAt(momentWords(entry.at))}</span>
      )}
      {mayTakeBack(entry, heads, unit) && (
        <Button onClick={() => takeBack(ledger, [entry])}>{words.undoThis}</Button>
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
