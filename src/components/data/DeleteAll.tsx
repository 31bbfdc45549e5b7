import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import {
  dayOf,
  deleteEntries,
  forgetDrafts,
  isShared,
  missingIn,
  TRASH_KEPT,
} from '../../ledger/index.ts';
import type { Entry } from '../../ledger/index.ts';
import { data as words, dayWords, shared as sharedWords } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { Button, FileChoice, TextLine } from '../base/controls.tsx';
import { CopyLedger } from '../files/CopyLedger.tsx';
import { appWithoutDownloads } from '../base/download.ts';

/** The day, in words, until which entries deleted at `at` can be restored. */
export function keptUntil(at: number): string {
  return dayWords(dayOf(at + TRASH_KEPT));
}

/** How many of the entries the file lacks, or, in words, why it cannot be read. */
async function check(file: File, entries: readonly Entry[]): Promise<number | string> {
  const { examineFile } = await import('../files/examine.ts');
  const arrival = await examineFile(file, []);
  if (!('complaints' in arrival)) return missingIn(arrival.file, entries);
  const { complaintWords } = await import('../../text/data/refusals.ts');
  return arrival.complaints.slice(0, 1).map(complaintWords).join('');
}

/** Which entries were found in the backup that somebody opened, and the result in words. */
function useBackupCheck(entries: readonly Entry[]) {
  const [says, setSays] = useState('');
  const [found, setFound] = useState<ReadonlySet<string>>(new Set());
  const unchecked = entries.filter(({ id }) => !found.has(id)).length;
  const onFile = async ([file]: File[]): Promise<void> => {
    if (file === undefined) return;
    const lacks = await check(file, entries);
    setFound(new Set(lacks === 0 ? entries.map(({ id }) => id) : []));
    if (typeof lacks === 'string') setSays(lacks);
    else setSays(lacks === 0 ? words.checked(entries.length) : words.checkLacks(lacks));
  };
  const isChecked = unchecked === 0;
  return {
    isChecked,
    says: found.size > 0 && !isChecked ? words.checkedBefore(unchecked) : says,
    onFile,
  };
}

interface Props {
  entries: readonly Entry[];
  onBackup: () => void;
}

/** Moves all entries of the plan to the trash, after a typed word and after a backup was opened once. */
export function DeleteAll({ entries, onBackup }: Props): VNode {
  const ledger = getLedger();
  const [typed, setTyped] = useState('');
  /** What came of it, in words. */
  const [outcome, setOutcome] = useState('');
  const { isChecked, says, onFile } = useBackupCheck(entries);
  const app = appWithoutDownloads();
  const isAsked = typed.trim() === words.deleteWord && entries.length > 0;
  const remove = (): void => {
    const stayed = deleteEntries(ledger, new Set(entries.map(({ id }) => id))).length;
    forgetDrafts(ledger.home);
    ledger.forgetDeed();
    setTyped('');
    const now = ledger.home.environment.now();
    const moved = words.deleted(entries.length - stayed, keptUntil(now));
    setOutcome(stayed === 0 ? moved : moved + words.deleteStayed(stayed));
  };
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isAsked && isChecked) remove();
          else setOutcome(entries.length === 0 ? words.holdsNone : words.deleteNotYet);
        }}
      >
        {app === undefined ? (
          <>
            <p>{words.deleteHint}</p>
            <p class="buttons">
              <Button disabled={entries.length === 0} onClick={onBackup}>
                {words.deleteBackUp}
              </Button>
            </p>
            <FileChoice
              label={words.deleteCheck}
              accept=".json"
              onFiles={(files) => void onFile(files)}
            />
          </>
        ) : (
          <>
            <p class="doubt">{words.deleteNoDownload(app)}</p>
            <CopyLedger />
          </>
        )}
        {isShared(ledger.home) && <p>{sharedWords.deleteHint}</p>}
        <p role="status">{says}</p>
        <TextLine
          label={words.deleteType(words.deleteWord)}
          // When a page comes back, WebKit resets controls to their default values after pageshow.
          {...{ value: typed, defaultValue: typed }}
          autocomplete="off"
          onType={setTyped}
        />
        <p class="buttons">
          {app === undefined && (
            <button aria-disabled={!isAsked || !isChecked}>{words.deleteNow}</button>
          )}
          <Button
            disabled={!isAsked}
            onClick={() => {
              if (!isChecked && app === undefined) onBackup();
              remove();
            }}
          >
            {words.deleteUnchecked}
          </Button>
        </p>
      </form>
      <p role="status">{outcome}</p>
    </>
  );
}
