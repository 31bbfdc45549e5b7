import { autoFileOf } from '../../ledger/index.ts';
import { trouble as words } from '../../text/index.ts';
import { $backupState, mayWrite, writeBackup } from './backup-file.ts';
import { getLedger } from '../here/ledger.ts';
import { dataLink, paragraph, say } from '../messages/say.ts';

let isFollowed = false;

/** Writes the file after each change on this page from now on, and warns when it is not written any more. */
export async function followChanges(): Promise<void> {
  const ledger = getLedger();
  if (isFollowed) return;
  isFollowed = true;
  ledger.$items.listen(() => void writeBackup());
  $backupState.subscribe((state) => {
    const name = autoFileOf(ledger.home)?.name ?? '';
    const sentence = state === 'asks' ? words.autoAsks(name) : words.autoFailed(name);
    say('auto', ...(state === 'writes' ? [] : [paragraph(sentence, dataLink(ledger))]));
  });
  if (autoFileOf(ledger.home)?.hasFailed === true) $backupState.set('fails');
  else if (!(await mayWrite(false))) $backupState.set('asks');
}
