/**
 * Looks after the marks of a page where there is something to look after: old deletions go, an import that was
 * cut off is settled, a backup file is written, and a browser that empties storage is named.
 */
import { autoFileOf, purgeTrash, settleImport } from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { trouble as words } from '../../text/index.ts';
import { sayEmptied } from './safety.ts';
import { paragraph, say } from './trouble.ts';

/** Does so for the ledger of this page, and says what there is to say. */
export function care(ledger: Ledger): void {
  purgeTrash(ledger.home);
  settleImport(ledger, ({ name, all, found, isKept }) =>
    say('cutOff', paragraph(words.cutOff(name, all, found, isKept))),
  );
  ledger.$items.subscribe(() => void sayEmptied(ledger));
  if (autoFileOf(ledger.home) === undefined) return;
  void import('./follow-backup.ts').then(({ followChanges }) => followChanges());
}
