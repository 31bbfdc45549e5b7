import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { expectedUnits, noteExpected, noteSpellings, readSpellings } from '../../ledger/index.ts';
import type { Entry, Ledger, Row, Spellings } from '../../ledger/index.ts';
import { rollup as words } from '../../text/index.ts';
import type { Choice } from '../../reports/changes.ts';
import type { PlanFacts } from '../ledger/plan-names.ts';
import { Lazy } from '../ledger-table/Lazy.tsx';
import { Drop, Reading } from './Drop.tsx';
import { Expected } from './Expected.tsx';
import type { Opened } from './open-files.ts';
import { Part } from './Part.tsx';
import type { Sources, Whole } from './whole.ts';

interface Props {
  ledger: Ledger;
  facts: PlanFacts;
  rows: readonly Row[];
}

function byId(lists: readonly (readonly Entry[])[]): Map<string, Entry> {
  return new Map(lists.flatMap((entries) => entries.map((entry) => [entry.id, entry] as const)));
}

/** The files that are open, and how far the reading of further ones is. */
function useFiles({ ledger, facts }: Pick<Props, 'ledger' | 'facts'>) {
  const [files, setFiles] = useState<readonly Opened[]>([]);
  const [reading, setReading] = useState<{ read: number; all: number }>();
  const [says, setSays] = useState('');
  const isStopped = useRef(false);
  const open = async (chosen: readonly File[]): Promise<void> => {
    if (chosen.length === 0 || reading !== undefined) return;
    isStopped.current = false;
    const there = byId([ledger.entries(), ...files.map(({ entries }) => entries)]);
    setSays('');
    setReading({ read: 0, all: chosen.length });
    const { openFiles } = await import('./open-files.ts');
    const opened = await openFiles(chosen, ledger, facts, there, {
      tell: (read) => setReading({ read, all: chosen.length }),
      isStopped: () => isStopped.current,
    });
    setFiles([...files, ...opened]);
    setReading(undefined);
    if (opened.length < chosen.length) setSays(words.stopped(opened.length));
  };
  return {
    files,
    reading,
    says,
    open,
    stop: (): void => {
      isStopped.current = true;
    },
    onRemove: (gone: Opened): void => setFiles(files.filter((one) => one !== gone)),
    onRemoveAll: (): void => setFiles([]),
    onChoice: async (opened: Opened, choice: Choice): Promise<void> => {
      const { withChoice } = await import('./open-files.ts');
      const others = files.filter((one) => one !== opened).map(({ entries }) => entries);
      const there = byId([ledger.entries(), ...others]);
      const chosen = await withChoice(opened, choice, { ledger, facts, there });
      setFiles((before) => before.map((one) => (one === opened ? chosen : one)));
    },
  };
}

/** What all entries come to, as soon as what tells it is loaded; undefined while there are none. */
function useWhole(sources: Sources): Whole | undefined {
  const { ledger, rows, kept, spellings, expected } = sources;
  const mine = useStore(ledger.$who);
  const [whole, setWhole] = useState<Whole>();
  useEffect(() => {
    if (kept.length === 0) setWhole(undefined);
    else void import('./whole.ts').then(({ wholeOf }) => setWhole(wholeOf(sources)));
  }, [mine, rows, kept, spellings, expected]);
  return whole;
}

/** 汇总: the ledgers of many units side by side. */
export function Rollup(props: Props): VNode {
  const { ledger } = props;
  const { home } = ledger;
  const { files, reading, says, ...act } = useFiles(props);
  const items = useStore(ledger.$items);
  const own = ledger.entries().length;
  const [takesOwn, setTakesOwn] = useState(true);
  const [expected, setExpected] = useState(() => expectedUnits(home));
  const [spellings, setSpellings] = useState(() => readSpellings(home));
  const kept = useMemo(() => {
    const mine = takesOwn ? ledger.entries() : [];
    return [...byId([mine, ...files.map((file) => file.entries)]).values()];
  }, [items, files, takesOwn]);
  const whole = useWhole({ ...props, kept, spellings, expected });
  const units = new Set(kept.map(({ unit }) => unit)).size;
  return (
    <>
      <Part id="files" number={1} title={words.filesTitle}>
        <Drop isBusy={reading !== undefined} onFiles={(chosen) => void act.open(chosen)} />
        {reading !== undefined && <Reading {...reading} onStop={act.stop} />}
        <p role="status">
          {says}
          {files.length === 0 ? words.none : words.filesRead(files.length, kept.length, units)}
          {whole !== undefined && whole.orphans > 0 && words.orphans(whole.orphans)}
        </p>
        {own > 0 && (
          <label class="check">
            <input
              type="checkbox"
              checked={takesOwn}
              onChange={(event) => setTakesOwn(event.currentTarget.checked)}
            />
            {words.own(own)}
          </label>
        )}
        {files.length > 0 && (
          <Lazy
            load={async () => (await import('./Files.tsx')).Files}
            props={{ files, home: ledger.home, now: ledger.home.environment.now(), ...act }}
          />
        )}
      </Part>
      <Part id="units" number={2} title={words.unitsTitle}>
        <Expected
          expected={expected}
          onExpected={(list) => {
            noteExpected(home, list);
            setExpected(list);
          }}
        />
        {whole !== undefined && (
          <Lazy
            load={async () => (await import('./Reported.tsx')).Reported}
            props={{
              whole,
              spellings,
              onSpellings: (next: Spellings) => {
                noteSpellings(home, next);
                setSpellings(next);
              },
            }}
          />
        )}
      </Part>
      {whole !== undefined && whole.report.units.length > 0 && (
        <Lazy
          load={async () => (await import('./Sayings.tsx')).Sayings}
          props={{ ...props, whole }}
        />
      )}
    </>
  );
}
