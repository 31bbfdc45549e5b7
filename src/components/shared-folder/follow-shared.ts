import { isShared } from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { isLasting, timetable } from '../../shared-folder/index.ts';
import type { FaultKind } from '../../shared-folder/index.ts';
import { data, folderFaultWords, shared } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { $sharing, lookAgain, shareNow } from './sharing.ts';
import { ownName } from './folder-memory.ts';
import { dataLink, paragraph, say, waiting } from '../messages/say.ts';

/** Faults that a person has to mend. */
const FOR_A_PERSON: readonly FaultKind[] = [
  'closed',
  'password',
  'noPassword',
  'asks',
  'forbidden',
  'missing',
  'full',
  'noFolder',
  'locked',
  'phrase',
  'noLock',
];

/** The name of the message about files that cannot be read. */
const FILES = 'sharedFiles';

const said = new Map<string, string>();

/**
 * Shows a sentence on the page, or takes it away. What is said again, at the end of each round, would be heard again,
 * and the link in it would lose the focus.
 */
function sayOnce(ledger: Ledger, name: string, sentence: string): void {
  if (sentence === (said.get(name) ?? '')) return;
  said.set(name, sentence);
  const whole = `${data.shared}：${sentence}`;
  say(name, ...(sentence === '' ? [] : [paragraph(whole, dataLink(ledger))]));
}

let isFollowed = false;

const isInSight = (): boolean => document.visibilityState === 'visible';

/**
 * From now on goes a round when this page is opened or looked at, from time to time while it is in sight, after
 * changes, and when the network is back.
 */
export function share(): void {
  const ledger = getLedger();
  const { after } = ledger.home.environment;
  if (isFollowed) return;
  isFollowed = true;
  const { changed, ended } = timetable(after, () => void lookAgain(), isInSight);
  let before = ledger.$items.get();
  ledger.$items.listen((now) => {
    if (now !== before && isShared(ledger.home)) changed();
    before = now;
  });
  waiting.add(FILES);
  $sharing.subscribe(({ isBusy, fault, wait, failures, outcome }) => {
    if (!isBusy) ended(fault, wait, outcome?.isUnsure === true);
    const lasts = isLasting(failures);
    const isSaid = fault !== undefined && (lasts || FOR_A_PERSON.includes(fault));
    sayOnce(ledger, 'shared', isSaid ? folderFaultWords(fault, lasts) : '');
    const mine = ownName();
    const stale = outcome?.unread.filter(({ name, isSettled }) => isSettled && name !== mine) ?? [];
    sayOnce(ledger, FILES, stale.length === 0 ? '' : shared.staleFiles(stale));
  });
  addEventListener('online', () => void shareNow());
  document.addEventListener('visibilitychange', () => {
    if (isInSight()) void lookAgain();
  });
  void shareNow();
}
