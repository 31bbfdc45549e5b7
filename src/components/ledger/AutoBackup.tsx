import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { autoFileOf } from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { data as words } from '../../text/index.ts';
import {
  $standing,
  canKeepFile,
  chooseFile,
  forgetFile,
  mayWrite,
  writeBackup,
} from './backup-file.ts';

/** A file that is written after each change, where the browser can keep one. */
export function AutoBackup({ ledger }: { ledger: Ledger }): VNode {
  const nameOf = (): string => autoFileOf(ledger.home)?.name ?? '';
  const [name, setName] = useState(nameOf);
  const standing = useStore($standing);
  const [isAllowed, hasFailed] = [standing !== 'asks', standing === 'fails'];
  const start = async (): Promise<void> => {
    if (!(await chooseFile(ledger))) return;
    setName(nameOf());
    void import('../checklist/follow-backup.ts').then((follow) => follow.followChanges(ledger));
    await writeBackup(ledger);
  };
  const resume = async (): Promise<void> => {
    if (await mayWrite(ledger, true)) await writeBackup(ledger);
  };
  const stop = (): void => {
    forgetFile(ledger);
    setName('');
  };
  if (!canKeepFile()) return <p class="quiet">{words.autoCannot}</p>;
  const says =
    name === '' ? words.autoOffer : isAllowed ? words.autoOn(name) : words.autoResume(name);
  return (
    <div class="auto">
      <p>{says}</p>
      {hasFailed && (
        <p class="doubt" role="alert">
          {words.autoFailed}
        </p>
      )}
      <p class="buttons">
        {name !== '' && !isAllowed && (
          <button type="button" onClick={() => void resume()}>
            {words.autoResumeNow}
          </button>
        )}
        {(name === '' || hasFailed) && (
          <button type="button" onClick={() => void start()}>
            {words.autoStart}
          </button>
        )}
        {name !== '' && (
          <button type="button" onClick={stop}>
            {words.autoStop}
          </button>
        )}
      </p>
    </div>
  );
}
