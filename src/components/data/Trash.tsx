import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { deletionsOf, dropTrash, restoreEntries, usageOf } from '../../ledger/index.ts';
import type { Deletion } from '../../ledger/index.ts';
import { data as words, momentWords } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { Button } from '../base/controls.tsx';
import { keptUntil } from './DeleteAll.tsx';

/** The entries deleted in the last 30 days, with buttons to restore them and to delete them for good. */
export function Trash(): VNode {
  const ledger = getLedger();
  const [says, setSays] = useState('');
  const [isSure, setSure] = useState(false);
  const deletions = deletionsOf(ledger.home);
  const all = deletions.flatMap(({ entries }) => entries);
  const restore = ({ entries }: Deletion): void => {
    const stayed = restoreEntries(ledger, entries).length;
    const restored = words.restored(entries.length - stayed);
    setSays(stayed === 0 ? restored : restored + words.restoreStayed(stayed));
  };
  const empty = (): void => {
    if (isSure) {
      dropTrash(ledger.home, all);
      ledger.resync();
      void import('../here/browser-vault.ts').then(({ sweepHere }) => sweepHere(ledger));
      setSays(words.trashEmptied);
    }
    setSure(!isSure);
  };
  return (
    <>
      {all.length > 0 && (
        <details class="trash">
          <summary>
            {words.trashTitle(all.length, Math.ceil(usageOf(ledger.home).trash / 1024))}
          </summary>
          <ul>
            {deletions.map((deletion) => {
              const at = momentWords(new Date(deletion.at).toISOString());
              return (
                <li key={deletion.at} class="buttons">
                  <span>{words.deletion(deletion.entries.length, at, keptUntil(deletion.at))}</span>
                  <Button aria-label={words.restoreAt(at)} onClick={() => restore(deletion)}>
                    {words.restore}
                  </Button>
                </li>
              );
            })}
          </ul>
          <p class="buttons">
            <Button onClick={empty} onBlur={() => setSure(false)}>
              {isSure ? words.emptyTrashSure(all.length) : words.emptyTrash}
            </Button>
          </p>
        </details>
      )}
      <p role="status">{says}</p>
    </>
  );
}
