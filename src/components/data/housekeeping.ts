/**
 * The chores of a page with marks: removes old deletions, settles an import that was cut off, writes the backup
 * file, follows the shared folder, and warns of a browser that empties storage.
 */
import {
  autoFileOf,
  cutOffOf,
  forgetCutOff,
  isShared,
  purgeTrash,
  settleImport,
} from '../../ledger/index.ts';
import type { CutOff, Ledger } from '../../ledger/index.ts';
import { trouble as words } from '../../text/index.ts';
import { sayEmptied } from '../messages/persist-storage.ts';
import { button, paragraph, say } from '../messages/say.ts';

/** Tells what became of an import that was cut off, until somebody has read it. */
function sayCutOff({ home }: Ledger, { name, all, found, isKept }: CutOff): void {
  const read = button(words.understood, () => {
    forgetCutOff(home);
    say('cutOff');
  });
  say('cutOff', paragraph(words.cutOff(name, all, found, isKept), read));
}

/**
 * Does the chores for the ledger of this page.
 *
 * @param isAfterPaint As in `followLedger` (checklist/follow-ledger.ts).
 */
export function lookAfter(ledger: Ledger, isAfterPaint: boolean): void {
  if (purgeTrash(ledger.home)) {
    void import('../here/browser-vault.ts').then(({ sweepHere }) => sweepHere(ledger));
  }
  const before = cutOffOf(ledger.home);
  if (before !== undefined) sayCutOff(ledger, before);
  settleImport(ledger, (cutOff) => sayCutOff(ledger, cutOff));
  ledger.$items.subscribe(
    (_, before) => void sayEmptied(ledger, isAfterPaint || before !== undefined),
  );
  if (autoFileOf(ledger.home) !== undefined) {
    void import('./follow-backup.ts').then(({ followChanges }) => followChanges());
  }
  if (isShared(ledger.home))
    void import('../shared-folder/follow-shared.ts').then(({ share }) => share());
}
