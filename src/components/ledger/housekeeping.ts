/**
 * Looks after the marks of a page where there is something to look after: old deletions go, an import that was
 * cut off is settled, a backup file is written, a shared folder is
 * followed, and a browser that empties storage is named.
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
import { sayEmptied } from './persist-storage.ts';
import { button, paragraph, say } from './trouble.ts';

/** Says what became of an import that was cut off, until that is read. */
function sayCutOff({ home }: Ledger, { name, all, found, isKept }: CutOff): void {
  const read = button(words.understood, () => {
    forgetCutOff(home);
    say('cutOff');
  });
  say('cutOff', paragraph(words.cutOff(name, all, found, isKept), read));
}

/**
 * Looks after the ledger of this page, and says what became of it.
 *
 * @param isAfterPaint As `follow` has it (checklist/follow-ledger.ts).
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
  if (isShared(ledger.home)) void import('./follow-shared.ts').then(({ share }) => share());
}
