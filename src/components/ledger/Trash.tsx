import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import {
  dayOf,
  deletionsOf,
  dropTrash,
  restoreEntries,
  TRASH_KEPT,
  usageOf,
} from '../../ledger/index.ts';
import type { Deletion, Ledger } from '../../ledger/index.ts';
import { data as words, dayWords, momentWords } from '../../text/index.ts';

/** Until when what was deleted at a moment can be had back, in words. */
export function keptUntil(at: number): string {
  return dayWords(dayOf(at + TRASH_KEPT));
}

/** What was deleted in the last 30 days, with the way back, and the way to be rid of it. */
export function Trash({ ledger }: { ledger: Ledger }): VNode {
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
                  <button
                    type="button"
                    aria-label={words.restoreAt(at)}
                    onClick={() => restore(deletion)}
                  >
                    {words.restore}
                  </button>
                </li>
              );
            })}
          </ul>
          <p class="buttons">
            <button type="button" onClick={empty} onBlur={() => setSure(false)}>
              {isSure ? words.emptyTrashSure(all.length) : words.emptyTrash}
            </button>
          </p>
        </details>
      )}
      <p role="status">{says}</p>
    </>
  );
}
