import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import {
  archivable,
  archiveDays,
  archiveEntries,
  archiveOf,
  dayOf,
  tooManyAlone,
  unarchive,
  usedRoom,
  writeLedgerFile,
} from '../../ledger/index.ts';
import { archive as words } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { planNames } from '../here/plan-names.ts';
import { Button, Choice } from '../base/controls.tsx';
import { cannotDownload, safeName } from '../base/download.ts';
import { downloadText, fileWith } from './export.ts';

const inKilobytes = (characters: number): number => Math.ceil(characters / 1024);

/** 归档往年记录: what is old is kept in less room, and read as before. Its file comes first. */
export function Archive(): VNode {
  const ledger = getLedger();
  const { home } = ledger;
  const { environment } = home;
  const days = archiveDays(ledger, dayOf(environment.now()));
  const [chosen, setChosen] = useState('');
  const [says, setSays] = useState('');
  const { day: until = '' } = days.find(({ day }) => day === chosen) ?? days[0] ?? {};
  const { count, until: newest, room } = archiveOf(home);
  const alone = tooManyAlone(home);
  const app = cannotDownload();
  const archive = (): void => {
    const entries = archivable(ledger, until);
    if (app === undefined) {
      const name = safeName(words.fileName(planNames().title, until));
      downloadText(writeLedgerFile(fileWith(entries)), `${name}.json`);
    }
    const before = inKilobytes(usedRoom(environment));
    const { count: moved, refusal } = archiveEntries(ledger, entries);
    const after = inKilobytes(usedRoom(environment));
    const done = moved === 0 ? '' : words.done(moved, before, after);
    setSays(refusal === undefined ? done : done + words.stopped[refusal]);
  };
  const back = (): void => {
    const refusal = unarchive(ledger);
    const left = archiveOf(home).count;
    const done = left === count ? '' : words.backDone(count - left);
    setSays(refusal === undefined ? done : done + words.backStopped[refusal](left));
  };
  return (
    <>
      {alone > 0 && <p class="notice due">{words.offer(alone)}</p>}
      <p>{words.hint}</p>
      <p data-archived>
        {count === 0 ? words.none : words.holds(count, newest, inKilobytes(room))}
      </p>
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
            <Button onClick={archive}>{app === undefined ? words.now : words.nowUnsaved}</Button>
          </div>
        </>
      )}
      {count > 0 && (
        <p class="buttons">
          <Button onClick={back}>{words.back}</Button>
          <span class="quiet">{words.backHint}</span>
        </p>
      )}
      <p role="status">{says}</p>
    </>
  );
}
