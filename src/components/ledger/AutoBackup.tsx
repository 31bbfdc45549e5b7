import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { autoFileOf } from '../../ledger/index.ts';
import { data as words } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import * as backup from './backup-file.ts';
import { Alert, Button } from '../base/controls.tsx';

/** A file that is written after each change, where the browser can keep one. */
export function AutoBackup(): VNode {
  const ledger = getLedger();
  const [, drawAgain] = useState({});
  const standing = useStore(backup.$standing);
  const name = autoFileOf(ledger.home)?.name;
  const start = async (): Promise<void> => {
    if (!(await backup.chooseFile())) return;
    drawAgain({});
    // Before it is written: what is changed from here on is written too.
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
  const says = standing === 'asks' ? words.autoResume : words.autoOn;
  return (
    <div class="auto">
      <p>{name === undefined ? words.autoOffer : says(name)}</p>
      <Alert>{standing === 'fails' ? words.autoFailed : ''}</Alert>
      <p class="buttons">
        {name !== undefined && standing === 'asks' && (
          <Button onClick={() => void resume()}>{words.autoResumeNow}</Button>
        )}
        {(name === undefined || standing === 'fails') && (
          <Button onClick={() => void start()}>{words.autoStart}</Button>
        )}
        {name !== undefined && <Button onClick={stop}>{words.autoStop}</Button>}
      </p>
    </div>
  );
}
