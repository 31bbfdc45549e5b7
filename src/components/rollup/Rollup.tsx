import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  isOfTeam,
  keepReporters,
  keepSpellings,
  keptReporters,
  isArchiveMissing,
  readSpellings,
} from '../../ledger/index.ts';
import type { Entry, Reporter, Spellings } from '../../ledger/index.ts';
import type { Choice } from '../../reports/taking-in/weigh-changes.ts';
import { rollup as words } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { island } from '../base/Island.tsx';
import { lazy } from '../base/lazy.tsx';
import { Button, Check, FileChoice } from '../base/controls.tsx';
import { useDropped } from '../base/use-dropped.ts';
import { planFacts } from '../here/plan-names.ts';
import type { Opened } from './open-files.ts';
import { Part } from './Part.tsx';
import type { Sources, Whole } from './whole.ts';

const loadFiles = async () => (await import('./Files.tsx')).Files;
const loadReported = async () => (await import('./Reported.tsx')).Reported;
const loadSayings = async () => (await import('./Sayings.tsx')).Sayings;
const Expected = lazy(async () => (await import('./Expected.tsx')).Expected);
const Files = lazy(loadFiles);
const HandOut = lazy(async () => (await import('./HandOut.tsx')).HandOut);
const MissingOwn = lazy(async () => (await import('./MissingOwn.tsx')).MissingOwn);
const Reported = lazy(loadReported);
const Sayings = lazy(loadSayings);

function byId(lists: readonly (readonly Entry[])[]): Map<string, Entry> {
  return new Map(lists.flatMap((entries) => entries.map((entry) => [entry.id, entry] as const)));
}

/**
 * The open files, and the progress of reading more. Files that come meanwhile are read afterwards.
 *
 * @param takesOwn Whether this browser's own entries count too.
 */
function useFiles(takesOwn: boolean) {
  const ledger = getLedger();
  const place = { ledger, facts: planFacts() };
  const [files, setFiles] = useState<readonly Opened[]>([]);
  const [reading, setReading] = useState<{ read: number; all: number }>();
  const [waiting, setWaiting] = useState<readonly File[]>([]);
  const [says, setSays] = useState('');
  const isStopped = useRef(false);
  const takes = useRef(takesOwn);
  takes.current = takesOwn;
  const own = (): Entry[] => (takes.current ? ledger.entries() : []);
  /**
   * Changes which files are open. All are worked out again, since what a file brings depends on the files before
   * it.
   */
  const change = async (make: (before: readonly Opened[]) => readonly Opened[]): Promise<void> => {
    const { openAgain } = await import('./open-files.ts');
    setFiles((before) => openAgain(make(before), place, byId([own()])));
  };
  const open = async (chosen: readonly File[]): Promise<void> => {
    if (chosen.length === 0) return;
    if (reading !== undefined) {
      setWaiting((before) => [...before, ...chosen]);
      return;
    }
    isStopped.current = false;
    const there = byId([own(), ...files.map(({ entries }) => entries)]);
    setSays('');
    setReading({ read: 0, all: chosen.length });
    const opening = import('./open-files.ts');
    // Loaded while the files are read: on a slow line, loading one after the other takes seconds each.
    void Promise.allSettled([loadFiles(), loadReported(), loadSayings(), import('./whole.ts')]);
    const { openAgain, openFiles } = await opening;
    const opened = await openFiles(chosen, place, there, {
      tell: (read) => setReading({ read, all: chosen.length }),
      isStopped: () => isStopped.current,
    });
    setFiles((before) => {
      const all = [...before, ...opened];
      const isAsBefore = before === files && takes.current === takesOwn;
      return isAsBefore ? all : openAgain(all, place, byId([own()]));
    });
    setReading(undefined);
    if (opened.length < chosen.length) setSays(words.stopped(opened.length));
  };
  useEffect(() => {
    if (reading !== undefined || waiting.length === 0) return;
    setWaiting([]);
    void open(waiting);
  }, [reading, waiting]);
  useEffect(() => {
    if (files.length > 0) void change((before) => before);
  }, [takesOwn]);
  return {
    files,
    reading: reading && { ...reading, all: reading.all + waiting.length },
    says,
    open,
    stop: (): void => {
      isStopped.current = true;
      setWaiting([]);
    },
    onRemove: (gone: Opened): void => void change((before) => before.filter((one) => one !== gone)),
    onRemoveAll: (): void => setFiles([]),
    onChoice: (opened: Opened, choice: Choice): void =>
      void change((before) => before.map((one) => (one === opened ? { ...one, choice } : one))),
  };
}

/** The whole report. Undefined while there are no entries, or until its script is loaded. */
function useWhole({ kept, spellings, expected }: Sources): Whole | undefined {
  const mine = useStore(getLedger().$who);
  const [whole, setWhole] = useState<Whole>();
  useEffect(() => {
    // Becomes false when newer sources are asked about: an earlier answer may come after a later one.
    let isAsked = true;
    if (kept.length === 0) setWhole(undefined);
    else {
      void import('./whole.ts').then(({ wholeOf }) => {
        if (isAsked) setWhole((before) => wholeOf({ kept, spellings, expected }, before));
      });
    }
    return () => void (isAsked = false);
  }, [mine, kept, spellings, expected]);
  return whole;
}

function Drop({ onFiles }: { onFiles: (files: File[]) => void }): VNode {
  const [isOver, setOver] = useState(false);
  const host = useRef<HTMLDivElement>(null);
  useDropped(host, onFiles);
  return (
    <div
      ref={host}
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      <FileChoice
        label={words.drop}
        multiple
        accept=".json,.xlsx,.xlsm,.xls,.et,.csv"
        onFiles={onFiles}
      />
    </div>
  );
}

function SideBySide(): VNode {
  const ledger = getLedger();
  const { home } = ledger;
  const items = useStore(ledger.$items);
  const isMissing = isArchiveMissing(useStore(ledger.$trouble).unreadable);
  const own = useMemo(() => ledger.entries().length, [items]);
  const [takesOwn, setTakesOwn] = useState(true);
  const { files, reading, says, open, stop, ...act } = useFiles(takesOwn);
  const [expected, setExpected] = useState(() => keptReporters(home));
  const [spellings, setSpellings] = useState(() => readSpellings(home));
  const kept = useMemo(() => {
    const mine = takesOwn ? ledger.entries() : [];
    return [...byId([mine, ...files.map((file) => file.entries)]).values()];
  }, [items, files, takesOwn]);
  const whole = useWhole({ kept, spellings, expected });
  const units = useMemo(
    () => new Set(kept.filter(({ item }) => !isOfTeam(item)).map(({ unit }) => unit)).size,
    [kept],
  );
  // Not drawn again at each letter typed into the list below.
  const opened = useMemo(() => <Files files={files} {...act} />, [files]);
  const onExpected = (list: Reporter[]): void => {
    keepReporters(home, list);
    setExpected(list);
  };
  const onSpellings = (next: Spellings): void => {
    keepSpellings(home, next);
    setSpellings(next);
  };
  return (
    <>
      <Part id="files" number={1} title={words.filesTitle}>
        <Drop onFiles={(chosen) => void open(chosen)} />
        {reading !== undefined && (
          <p class="buttons" role="status">
            <progress
              max={reading.all}
              value={reading.read}
              aria-label={words.progress(reading.read, reading.all)}
            ></progress>
            <span>{words.progress(reading.read, reading.all)}</span>
            <Button onClick={stop}>{words.stop}</Button>
          </p>
        )}
        <p role="status">
          {says}
          {files.length === 0 ? words.none : words.filesRead(files.length, kept.length, units)}
          {whole !== undefined && whole.orphans > 0 && words.orphans(whole.orphans)}
        </p>
        {own > 0 && (
          <Check checked={takesOwn} onCheck={setTakesOwn}>
            {words.own(own)}
          </Check>
        )}
        {isMissing && takesOwn && <MissingOwn />}
        {files.length > 0 && opened}
      </Part>
      <Part id="units" number={2} title={words.unitsTitle}>
        <Expected expected={expected} onExpected={onExpected} />
        {expected.length > 0 && (
          <HandOut units={expected.map(({ unit }) => unit)} kept={kept} whole={whole} />
        )}
        {whole !== undefined && <Reported {...{ whole, spellings, onSpellings }} />}
      </Part>
      {whole !== undefined && whole.report.units.length > 0 && <Sayings whole={whole} />}
    </>
  );
}

/** 汇总, an island. */
export const Rollup = island('rollup', SideBySide);
