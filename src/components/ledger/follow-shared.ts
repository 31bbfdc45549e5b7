import { isShared } from '../../ledger/index.ts';
import { data, shared as words } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { $sharing, shareNow } from './sharing.ts';
import { dataLink, paragraph, say } from './trouble.ts';

/** How many milliseconds after a change the folder is written: people go on typing. */
const AFTER_CHANGE = 2_000;

/** How many milliseconds to wait before asking a busy folder again, if the server names no time. */
const AFTER_FAULT = 60_000;

/** `PASSING` faults pass by themselves. The others need a person. */
const PASSING: readonly string[] = ['busy', 'broken', 'changed', 'offline'];
const FOR_A_PERSON: readonly string[] = [
  'closed',
  'password',
  'asks',
  'forbidden',
  'missing',
  'full',
  'noFolder',
  'locked',
  'phrase',
  'noLock',
];

let isFollowed = false;

/** From now on goes a round when this page is opened or looked at, after changes, and when the network is back. */
export function share(): void {
  const ledger = getLedger();
  const { after } = ledger.home.environment;
  if (isFollowed) return;
  isFollowed = true;
  let isWaiting = false;
  const soon = (wait: number): void => {
    if (isWaiting) return;
    isWaiting = true;
    after(wait, () => {
      isWaiting = false;
      void shareNow();
    });
  };
  let before = ledger.$items.get();
  ledger.$items.listen((now) => {
    if (now !== before && isShared(ledger.home)) soon(AFTER_CHANGE);
    before = now;
  });
  $sharing.subscribe(({ fault = '', wait }) => {
    if (PASSING.includes(fault)) soon(Math.max(wait, AFTER_FAULT));
    const isSaid = FOR_A_PERSON.includes(fault);
    say('shared', ...(isSaid ? [paragraph(sentence(fault), dataLink(ledger))] : []));
  });
  addEventListener('online', () => void shareNow());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void shareNow();
  });
  void shareNow();
}

/** The fault, in the words of the panel 数据与备份. */
function sentence(fault: string): string {
  const found = Object.entries(words.faults).find(([kind]) => kind === fault);
  return `${data.shared}：${found?.[1] ?? ''}`;
}
