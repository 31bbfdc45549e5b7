import { isShared } from '../../ledger/index.ts';
import { isLasting, timetable } from '../../shared-folder/index.ts';
import type { FaultKind } from '../../shared-folder/index.ts';
import { data, folderFaultWords } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { $sharing, shareNow } from './sharing.ts';
import { dataLink, paragraph, say } from '../messages/trouble.ts';

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

let isFollowed = false;

/** From now on goes a round when this page is opened or looked at, after changes, and when the network is back. */
export function share(): void {
  const ledger = getLedger();
  const { after } = ledger.home.environment;
  if (isFollowed) return;
  isFollowed = true;
  const { changed, ended } = timetable(after, () => void shareNow());
  let before = ledger.$items.get();
  ledger.$items.listen((now) => {
    if (now !== before && isShared(ledger.home)) changed();
    before = now;
  });
  $sharing.subscribe(({ isBusy, fault, wait, failures }) => {
    if (!isBusy) ended(fault, wait);
    const lasts = isLasting(failures);
    const isSaid = fault !== undefined && (lasts || FOR_A_PERSON.includes(fault));
    const sentence = isSaid ? `${data.shared}：${folderFaultWords(fault, lasts)}` : '';
    say('shared', ...(isSaid ? [paragraph(sentence, dataLink(ledger))] : []));
  });
  addEventListener('online', () => void shareNow());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void shareNow();
  });
  void shareNow();
}
