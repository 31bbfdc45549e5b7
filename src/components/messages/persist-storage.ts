/** Asks the browser to keep what is stored, and warns if the browser may remove it. */
import { asksToKeep, emptiesStorage, isSafe, siteKey } from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { data, trouble as words } from '../../text/index.ts';
import { button, dataLink, paragraph, say, waiting } from './say.ts';

/**
 * Warns once, if there are marks, that this browser removes stored data that it has not promised to keep.
 *
 * @param isAfterPaint Whether the page was painted before: somebody may be about to click.
 */
export async function sayEmptied(ledger: Ledger, isAfterPaint: boolean): Promise<void> {
  const { environment, site } = ledger.home;
  const isQuiet =
    !emptiesStorage(environment.agent) ||
    ledger.$items.get().size === 0 ||
    environment.read(siteKey('told', site)) !== null;
  if (isQuiet || (await isSafe(navigator, false)) === true) {
    say('emptied');
    return;
  }
  if (isAfterPaint || ledger.$deed.get() !== undefined) waiting.add('emptied');
  const read = button(words.understood, () => {
    environment.write(siteKey('told', site), '1');
    say('emptied');
  });
  say('emptied', paragraph(data.emptied, dataLink(ledger), read));
}

let isAsked = false;

/** Asks the browser, once a page, to keep what is stored. Firefox is not asked, since it would show a question. */
export function askToPersist(ledger: Ledger): void {
  if (isAsked || asksToKeep(ledger.home.environment.agent)) return;
  isAsked = true;
  void isSafe(navigator, true).then(() => sayEmptied(ledger, true));
}
