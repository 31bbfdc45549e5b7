import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import {
  archivable,
  archiveDays,
  archiveEntries,
  archiveOf,
  todayOf,
  tooManyAlone,
  unarchive,
  usedRoom,
  writeLedgerFile,
} from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { countInside, movePacksToVault } from '../../ledger/storage/move-to-vault.ts';
import { missingAmong } from '../../ledger/storage/vault.ts';
import { archive as words } from '../../text/index.ts';
import { browserVault } from '../here/browser-vault.ts';
import { getLedger } from '../here/ledger.ts';
import { planNames } from '../here/plan-names.ts';
import { Button, Choice } from '../base/controls.tsx';
import { appWithoutDownloads, safeName } from '../base/download.ts';
import { lazy } from '../base/lazy.tsx';
import { downloadText, fileWith } from '../files/export.ts';
import { askToPersist } from '../messages/persist-storage.ts';

const GiveUp = lazy(async () => (await import('./GiveUp.tsx')).GiveUp);

const inKilobytes = (characters: number): number => Math.ceil(characters / 1024);

/** What a person can do with the archive, and what the last deed came to. */
function useDeeds(ledger: Ledger) {
  const { home } = ledger;
  const [says, setSays] = useState('');
  const [isBusy, setBusy] = useState(false);
  const used = (): number => inKilobytes(usedRoom(home.environment));
  /**
   * Moves all packs into the vault, and tells how many entries went there. Packs that the vault refuses stay in
   * localStorage and are still read.
   */
  const putAway = async (say: (gone: number) => string): Promise<void> => {
    setBusy(true);
    askToPersist(ledger);
    const { count: gone, refusal } = await movePacksToVault(home, browserVault());
    setBusy(false);
    ledger.resync();
    setSays(say(gone) + (refusal === undefined ? '' : words.stopped[refusal]));
  };
  /** Where the browser can save files, a file of the entries is saved before they are archived. */
  const archive = (until: string): void => {
    const entries = archivable(ledger, until);
    if (appWithoutDownloads() === undefined) {
      const name = safeName(words.fileName(planNames().title, until));
      downloadText(writeLedgerFile(fileWith(entries)), `${name}.json`);
    }
    const before = used();
    const { count: moved, refusal } = archiveEntries(ledger, entries);
    const stopped = refusal === undefined ? '' : words.stopped[refusal];
    void putAway(() => (moved === 0 ? '' : words.done(moved, before, used())) + stopped);
  };
  const out = (): void => void putAway((gone) => (gone === 0 ? '' : words.outDone(gone)));
  const back = (): void => {
    const { count } = archiveOf(home);
    const refusal = unarchive(ledger);
    const left = archiveOf(home).count;
    const done = left === count ? '' : words.backDone(count - left);
    setSays(refusal === undefined ? done : done + words.backStopped[refusal](left));
  };
  return { says, setSays, isBusy, archive, out, back };
}

/** 归档往年记录: packs old entries and moves them into the vault. They are read as before. */
export function Archive(): VNode {
  const ledger = getLedger();
  const { home } = ledger;
  const days = archiveDays(ledger, todayOf(home.environment));
  const [chosen, setChosen] = useState('');
  const { day: until = '' } = days.find(({ day }) => day === chosen) ?? days[0] ?? {};
  const { count, until: newest, room } = archiveOf(home);
  const missing = missingAmong(ledger.$trouble.get().unreadable);
  const [inside, alone] = [countInside(home), tooManyAlone(home)];
  const app = appWithoutDownloads();
  const { says, setSays, isBusy, archive, out, back } = useDeeds(ledger);
  return (
    <>
      {alone > 0 && <p class="notice due">{words.offer(alone)}</p>}
      <p>{words.hint}</p>
      <p data-archived>
        {count === 0 && missing.length === 0 && words.none}
        {count > 0 && words.holds(count, newest, inKilobytes(room))}
        {inside > 0 && words.inside(inside)}
      </p>
      {missing.length > 0 && <GiveUp missing={missing} onSaid={setSays} />}
      {days.length === 0 ? (
        <p class="quiet">{words.nothing}</p>
      ) : (
        <>
          {app !== undefined && <p class="doubt">{words.noDownload(app)}</p>}
          <div class="choices">
            <Choice
              label={words.until}
              value={until}
              options={days.map(({ day, count: some }) => [day, words.choice(day, some)] as const)}
              onChoose={setChosen}
            />
            <Button disabled={isBusy} onClick={() => archive(until)}>
              {app === undefined ? words.now : words.nowUnsaved}
            </Button>
          </div>
        </>
      )}
      {count > 0 && (
        <p class="buttons">
          {inside > 0 && (
            <Button disabled={isBusy} onClick={out}>
              {words.out}
            </Button>
          )}
          <Button disabled={isBusy} onClick={back}>
            {words.back}
          </Button>
          <span class="quiet">{words.backHint}</span>
        </p>
      )}
      <p role="status">{says}</p>
    </>
  );
}
