/** The marks of the page as they are known: from the cache of the last page until the ledger is open, then from it. */
import { atom } from 'nanostores';
import { browserBasics, readSnapshot, readWho, statusIn } from '../../ledger/index.ts';
import type { Ledger, Who } from '../../ledger/index.ts';
import { CLICKED } from '../here/events.ts';
import { pageHome } from '../here/home.ts';
import type { StatusOf } from './draw.ts';

export interface Marks {
  statusOf: StatusOf;
  who: Who;
  /** Once it is open. */
  ledger?: Ledger;
}

/** As the inline script has them. */
function cachedMarks(): Marks {
  const home = pageHome(browserBasics(window));
  const who = readWho(home.environment, home);
  const snapshot = readSnapshot(home, who.unit);
  return { statusOf: (item) => statusIn(snapshot, item), who };
}

/** Set anew at each change of the ledger; undefined where there is no browser: while the site is built. */
export const $marks = atom<Marks | undefined>(
  typeof document === 'undefined' ? undefined : cachedMarks(),
);

if (typeof document !== 'undefined') {
  document.addEventListener(CLICKED, (event) => {
    const marks = $marks.get();
    if (marks === undefined || marks.ledger !== undefined || !(event instanceof CustomEvent))
      return;
    $marks.set({ ...marks, statusOf: event.detail });
  });
}
