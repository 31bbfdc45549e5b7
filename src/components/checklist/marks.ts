/** The marks of the page: from the snapshot until the ledger is open, then from the ledger. */
import { atom } from 'nanostores';
import { browserBasics, readSnapshot, readWho, statusIn } from '../../ledger/index.ts';
import type { Ledger, Who } from '../../ledger/index.ts';
import { CLICKED } from '../here/events.ts';
import { pageHome } from '../here/home.ts';
import type { StatusOf } from './draw.ts';

export interface Marks {
  statusOf: StatusOf;
  who: Who;
  /** The ledger, once it is open. */
  ledger?: Ledger;
}

/** The marks as the inline script has them. */
function cachedMarks(): Marks {
  const home = pageHome(browserBasics(window));
  const who = readWho(home.environment, home);
  const snapshot = readSnapshot(home, who.unit);
  return { statusOf: (item) => statusIn(snapshot, item), who };
}

/** Changes with the ledger. Undefined during the build, where there is no browser. */
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
