import { isStub, putBack, sortUnreadable, usageOf } from '../../ledger/index.ts';
import type { Ledger, Unreadable, Who } from '../../ledger/index.ts';
import { trouble as words } from '../../text/index.ts';
import { button, dataLink, paragraph, say } from './say.ts';

/** Lists the entries that could not be read, to be copied. */
function listing(unreadable: readonly Unreadable[]): HTMLElement {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const text = document.createElement('pre');
  summary.textContent = words.showUnreadable;
  text.textContent = unreadable.map(({ key, value }) => `${key}\n${value}`).join('\n\n');
  text.tabIndex = 0;
  details.append(summary, text);
  return details;
}

/** How many entries are on this page only, and what can be removed to make room. */
function sayFull(ledger: Ledger, unsaved: number): Node[] {
  const kept = ledger.entries().length - unsaved;
  const room = words.room(usageOf(ledger.home));
  return [paragraph(words.full(unsaved, kept)), paragraph(room, dataLink(ledger))];
}

/** How many cleared entries this page still has, with a button to store them again. */
function sayCleared(ledger: Ledger, typing: Who): Node {
  const { cleared } = ledger.$trouble.get();
  const back = button(words.putBack, () => putBack(ledger, typing));
  return paragraph(words.cleared(cleared.length), back);
}

/** Tells in `#trouble` why marks cannot be stored or read. Removes these messages when all is well. */
function drawTrouble(ledger: Ledger, typing: Who): void {
  const { blocked, unsaved, cleared, unreadable: all } = ledger.$trouble.get();
  const unreadable = all.filter(({ value }) => !isStub(value));
  const count = (where: Unreadable['where']): number =>
    unreadable.filter((one) => one.where === where).length;
  const [aside, stuck, newer] = [count('aside'), count('stuck'), count('newer')];
  say('blocked', ...(blocked ? [paragraph(words.blocked)] : []));
  say('full', ...(unsaved > 0 && !blocked ? sayFull(ledger, unsaved) : []));
  say('cleared', ...(cleared.length > 0 ? [sayCleared(ledger, typing)] : []));
  say(
    'unreadable',
    ...(aside > 0 ? [paragraph(words.unreadable(aside))] : []),
    ...(stuck > 0 ? [paragraph(words.unreadableKept(stuck))] : []),
    ...(newer > 0 ? [paragraph(words.newer(newer))] : []),
    ...(unreadable.length > 0 ? [listing(unreadable)] : []),
  );
  if (unreadable.length < all.length) {
    void import('./missing.ts').then(({ sayMissing }) => sayMissing());
  }
}

/**
 * Sets unreadable entries aside, then tells what is still wrong.
 *
 * @param typing Who was typing before storage was cleared, if it was.
 */
export function settleTrouble(ledger: Ledger, typing: Who): void {
  sortUnreadable(ledger);
  drawTrouble(ledger, typing);
}
