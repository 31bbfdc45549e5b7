import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import {
  deletionsOf,
  entriesElsewhere,
  goneMarks,
  isShared,
  isStub,
  isArchiveMissing,
  ofLaterVersions,
  ROOM,
  sinceBackup,
  tooManyAlone,
  usedRoom,
} from '../../ledger/index.ts';
import type { Entry } from '../../ledger/index.ts';
import { data as words, momentWords, remindWords } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { island } from '../base/Island.tsx';
import { lazy } from '../base/lazy.tsx';
import { AutoBackup, Safety } from './AutoBackup.tsx';
import { Button } from '../base/controls.tsx';
import { CopyLedger, CannotDownload } from '../files/CopyLedger.tsx';
import { appWithoutDownloads } from '../base/download.ts';
import { downloadLedger } from '../files/export.ts';
import { Holdings } from '../files/Holdings.tsx';
import { Import } from '../files/Import.tsx';
import { planFacts, publishedOn } from '../here/plan-names.ts';
import { Folded } from '../base/Folded.tsx';

const Archive = lazy(async () => (await import('./Archive.tsx')).Archive);
const DeleteAll = lazy(async () => (await import('./DeleteAll.tsx')).DeleteAll);
const SharedPanel = lazy(
  async () => (await import('../shared-folder/SharedPanel.tsx')).SharedPanel,
);
const Trash = lazy(async () => (await import('./Trash.tsx')).Trash);
const GoneMarks = lazy(async () => (await import('./GoneMarks.tsx')).GoneMarks);

interface Props {
  entries: Entry[];
  /** Downloads the whole ledger. */
  onBackup: () => void;
}

/** Where the data live, what there is, and how much room is left. */
function Where({ entries }: Pick<Props, 'entries'>): VNode {
  const { home } = getLedger();
  const { environment, site } = home;
  const used = usedRoom(environment);
  return (
    <>
      <p>{words.where(site, isShared(home))}</p>
      <p data-holds>
        {entries.length === 0 ? (
          words.holdsNone
        ) : (
          <>
            {words.holds(entries.length)}
            <Holdings entries={entries} />。
          </>
        )}
      </p>
      <p>{words.room(Math.round(used / 1024), Math.min(100, Math.round((100 * used) / ROOM)))}</p>
    </>
  );
}

/** Tells when the last backup was made, and reminds of the next when it is due. */
function BackupLine({ entries, onBackup }: Props): VNode {
  const { last, changes, days, isDue } = sinceBackup(getLedger().home, entries, publishedOn());
  return (
    <p class={isDue ? 'notice due' : ''}>
      <span>
        {last !== undefined && words.backedUp(momentWords(last))}
        {isDue ? remindWords(last, changes, days) : last === undefined && words.neverBackedUp}
      </span>
      {isDue && appWithoutDownloads() === undefined && (
        <Button onClick={onBackup}>{words.backUpNow}</Button>
      )}
    </p>
  );
}

/**
 * Entries that belong to no clause of the plan as it is now, that could not be read, or that a later version wrote.
 * They are shown, never dropped.
 */
function Leftovers(): VNode {
  const { home, $items, $trouble } = getLedger();
  const gone = goneMarks(home, useStore($items), planFacts().items);
  const unreadable = useStore($trouble).unreadable.filter(({ value }) => !isStub(value));
  const later = ofLaterVersions(home).length;
  return (
    <>
      {gone.length > 0 && <GoneMarks all={gone} />}
      {unreadable.length > 0 && (
        <details>
          <summary>{words.unreadableTitle(unreadable.length)}</summary>
          <pre tabIndex={0}>
            {unreadable.map(({ key, value }) => `${key}\n${value}`).join('\n\n')}
          </pre>
        </details>
      )}
      {later > 0 && <p class="doubt">{words.laterVersion(later)}</p>}
    </>
  );
}

/** Where the marks are stored, what there is, and how to copy it elsewhere. */
function Data(): VNode {
  const ledger = getLedger();
  useStore(ledger.$items);
  const [, drawAgain] = useState({});
  // A part that was emptied or given up stays on the page, since it tells what was done.
  const had = useRef({ trash: false, archive: false });
  had.current.trash ||= deletionsOf(ledger.home).length > 0;
  const [isCrowded] = useState(() => tooManyAlone(ledger.home) > 0);
  const onBackup = (): void => {
    downloadLedger();
    drawAgain({});
  };
  const entries = ledger.entries();
  had.current.archive ||= entries.length > 0 || isArchiveMissing(ledger.$trouble.get().unreadable);
  return (
    <>
      <Where entries={entries} />
      <BackupLine entries={entries} onBackup={onBackup} />
      <CannotDownload />
      <CopyLedger>
        <Button class="first" onClick={onBackup}>
          {words.export}
        </Button>
      </CopyLedger>
      <AutoBackup />
      <Safety agent={ledger.home.environment.agent} />
      <Folded class="share" summary={words.shared} isOpen={isShared(ledger.home)}>
        {() => <SharedPanel />}
      </Folded>
      <Import elsewhere={entriesElsewhere(ledger.home, entries)} />
      <Leftovers />
      {had.current.archive && (
        <Folded class="archive" summary={words.archive} isOpen={isCrowded}>
          {() => <Archive />}
        </Folded>
      )}
      <Folded class="delete" summary={words.deleteTitle}>
        {() => <DeleteAll entries={entries} onBackup={onBackup} />}
      </Folded>
      {had.current.trash && <Trash />}
    </>
  );
}

/** 数据与备份, an island. */
export const DataPanel = island('data', Data);
