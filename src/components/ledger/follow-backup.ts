import { autoFileOf } from '../../ledger/index.ts';
import { trouble as words } from '../../text/index.ts';
import { $standing, mayWrite, writeBackup } from './backup-file.ts';
import { getLedger } from '../here/ledger.ts';
import { dataLink, paragraph, say } from './trouble.ts';

let isFollowed = false;

/** From now on writes the file after each change on this page, and says when it is not being written any more. */
export async function followChanges(): Promise<void> {
  const ledger = getLedger();
  if (isFollowed) return;
  isFollowed = true;
  ledger.$items.listen(() => void writeBackup());
  $standing.subscribe((standing) => {
    const name = autoFileOf(ledger.home)?.name ?? '';
    const sentence = standing === 'asks' ? words.autoAsks(name) : words.autoFailed(name);
    say('auto', ...(standing === 'writes' ? [] : [paragraph(sentence, dataLink(ledger))]));
  });
  if (autoFileOf(ledger.home)?.hasFailed === true) $standing.set('fails');
  else if (!(await mayWrite(false))) $standing.set('asks');
}
