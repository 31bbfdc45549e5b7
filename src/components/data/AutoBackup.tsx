/**
 * Two ways to keep the marks without doing anything: a file that is written after each change, and the browser's
 * promise to keep its storage.
 */
import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import {
  asksToKeep,
  autoFileOf,
  emptiesStorage,
  isSafe,
  isArchiveMissing,
} from '../../ledger/index.ts';
import { data as words } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import * as backup from './backup-file.ts';
import { Alert, Button } from '../base/controls.tsx';

/** A file that is written after each change, where the browser can keep one. */
export function AutoBackup(): VNode {
  const ledger = getLedger();
  const [, drawAgain] = useState({});
  const state = useStore(backup.$backupState);
  const name = autoFileOf(ledger.home)?.name;
  // When a file is chosen, the browser empties it at once, and that file may be the only one with the archive.
  const isMissing = isArchiveMissing(useStore(ledger.$trouble).unreadable);
  const start = async (): Promise<void> => {
    if (!(await backup.chooseFile())) return;
    drawAgain({});
    // Changes are followed before the file is written, so that a change made meanwhile is written too.
    const { followChanges } = await import('./follow-backup.ts');
    void followChanges();
    await backup.writeBackup();
  };
  const resume = async (): Promise<void> => {
    if (await backup.mayWrite(true)) await backup.writeBackup();
  };
  const stop = (): void => {
    backup.forgetFile();
    drawAgain({});
  };
  if (!backup.canKeepFile()) return <p class="quiet">{words.autoCannot}</p>;
  const says = state === 'asks' ? words.autoResume : words.autoOn;
  return (
    <div class="auto">
      <p>{name === undefined ? words.autoOffer : says(name)}</p>
      <Alert>{state === 'fails' ? words.autoFailed : ''}</Alert>
      <p class="buttons">
        {name !== undefined && state === 'asks' && (
          <Button onClick={() => void resume()}>{words.autoResumeNow}</Button>
        )}
        {(name === undefined || state === 'fails') && (
          <Button disabled={isMissing} onClick={() => void start()}>
            {words.autoStart}
          </Button>
        )}
        {name !== undefined && <Button onClick={stop}>{words.autoStop}</Button>}
      </p>
    </div>
  );
}

/**
 * Tells whether the browser keeps what is stored. Where the browser would ask its user first, offers to have it
 * ask.
 */
export function Safety({ agent }: { agent: string }): VNode {
  const [safe, setSafe] = useState<boolean>();
  const [isAsked, setAsked] = useState(false);
  const look = (asks: boolean): void => void isSafe(navigator, asks).then(setSafe);
  useEffect(() => look(false), []);
  const says = safe === true ? words.isSafe : isAsked ? words.isNotSafe : '';
  return (
    <>
      {safe !== true && emptiesStorage(agent) && <p class="doubt">{words.emptied}</p>}
      {safe === false && asksToKeep(agent) && (
        <p class="notice">
          <span>{words.askToKeep}</span>
          <Button
            onClick={() => {
              setAsked(true);
              look(true);
            }}
          >
            {words.askToKeepNow}
          </Button>
        </p>
      )}
      <p role="status" class="quiet">
        {says}
      </p>
    </>
  );
}
