import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { deleteEntries, missingIn } from '../../ledger/index.ts';
import type { Entry, Ledger } from '../../ledger/index.ts';
import { data as words } from '../../text/index.ts';
import { CopyBox, useCopy } from './CopyBox.tsx';
import { cannotDownload } from './download.ts';
import { downloadLedger, ledgerText } from './export.ts';
import type { PlanFacts } from './plan-names.ts';
import { keptUntil } from './Trash.tsx';

interface Props {
  ledger: Ledger;
  facts: PlanFacts;
  entries: readonly Entry[];
  /** Called when a backup was made. */
  onBackup: () => void;
}

/** A backup that is made and opened again, before what it holds is deleted. */
function useCheck({ ledger, facts, entries, onBackup }: Props) {
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const [says, setSays] = useState('');
  return {
    says,
    /** Whether all entries have been found in a backup. */
    isChecked: entries.length > 0 && entries.every(({ id }) => checked.has(id)),
    backUp: (): void => {
      if (cannotDownload() !== undefined) return;
      downloadLedger(ledger, facts);
      onBackup();
    },
    check: async (file: File): Promise<void> => {
      const { arrivalOf } = await import('./examine.ts');
      const arrival = await arrivalOf(file, ledger, facts);
      if ('complaints' in arrival) {
        const { complaintWords } = await import('../../text/import.ts');
        setSays(arrival.complaints.slice(0, 1).map(complaintWords).join(''));
        return;
      }
      const missing = missingIn(arrival.file, entries);
      if (missing === 0) setChecked(new Set(entries.map(({ id }) => id)));
      setSays(missing === 0 ? words.checked(entries.length) : words.checkLacks(missing));
    },
  };
}

/** The file of the backup, chosen to be checked. */
function Choose({ onFile }: { onFile: (file: File) => void }): VNode {
  return (
    <label class="block">
      {words.deleteCheck}
      <input
        type="file"
        accept=".json"
        onChange={({ currentTarget }) => {
          const [file] = Array.from(currentTarget.files ?? []);
          if (file !== undefined) onFile(file);
          // So that the same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}

/** Moves all entries of the plan to the trash: after a typed word, and with a backup that was opened once. */
export function DeleteAll({ ledger, facts, entries, onBackup }: Props): VNode {
  const [typed, setTyped] = useState('');
  const [removed, setRemoved] = useState('');
  const [copied, copy] = useCopy();
  const { says, isChecked, backUp, check } = useCheck({ ledger, facts, entries, onBackup });
  const app = cannotDownload();
  const isAsked = typed.trim() === words.deleteWord && entries.length > 0;
  const remove = (): void => {
    const stayed = deleteEntries(ledger, new Set(entries.map(({ id }) => id))).length;
    ledger.forgetDeed();
    setTyped('');
    const now = ledger.home.environment.now();
    const moved = words.deleted(entries.length - stayed, keptUntil(now));
    setRemoved(stayed === 0 ? moved : moved + words.deleteStayed(stayed));
  };
  return (
    <details class="delete">
      <summary>{words.deleteTitle}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isAsked && isChecked) remove();
        }}
      >
        {app === undefined ? (
          <>
            <p>{words.deleteHint}</p>
            <p class="buttons">
              <button type="button" disabled={entries.length === 0} onClick={backUp}>
                {words.deleteBackUp}
              </button>
            </p>
            <Choose onFile={(file) => void check(file)} />
          </>
        ) : (
          <>
            <p class="doubt">{words.deleteNoDownload(app)}</p>
            <p class="buttons">
              <button type="button" onClick={() => void copy(ledgerText(ledger, facts))}>
                {words.copyText}
              </button>
            </p>
            <CopyBox copied={copied} done={words.copied} byHand={words.copyByHand} />
          </>
        )}
        <p role="status">{says}</p>
        <label class="block">
          {words.deleteType(words.deleteWord)}
          <input
            value={typed}
            autocomplete="off"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <p class="buttons">
          {app === undefined && (
            <button disabled={!isAsked || !isChecked}>{words.deleteNow}</button>
          )}
          <button
            type="button"
            disabled={!isAsked}
            onClick={() => {
              if (!isChecked) backUp();
              remove();
            }}
          >
            {words.deleteUnchecked}
          </button>
        </p>
      </form>
      <p role="status">{removed}</p>
    </details>
  );
}
