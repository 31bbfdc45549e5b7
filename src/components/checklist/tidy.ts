/** Puts in order what earlier pages left: old deletions go, and an import that was cut off is settled. */
import { purgeTrash, settleImport } from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { trouble as words } from '../../text/index.ts';
import { paragraph, say } from './trouble.ts';

/** Does so for the ledger of this page, and says what became of a cut-off import. */
export function tidy(ledger: Ledger): void {
  purgeTrash(ledger.home);
  settleImport(ledger, ({ name, all, found, isKept }) =>
    say('cutOff', paragraph(words.cutOff(name, all, found, isKept))),
  );
}
