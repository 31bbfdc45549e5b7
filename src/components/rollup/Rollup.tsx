import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import {
  dayOf,
  expectedUnits,
  itemNow,
  noteExpected,
  noteSpellings,
  readSpellings,
  reportOf,
  statesOf,
  unite,
  withoutBreaking,
} from '../../ledger/index.ts';
import type { Entry, Ledger, Row, Spellings } from '../../ledger/index.ts';
import { rollup as words } from '../../text/index.ts';
import { publishedOn } from '../ledger/plan-names.ts';
import type { PlanFacts } from '../ledger/plan-names.ts';
import { Lazy } from '../ledger-table/Lazy.tsx';
import { getTargets } from '../lists/targets.ts';
import { Drop, Reading } from './Drop.tsx';
import type { Opened } from './open-files.ts';
import { Part } from './Part.tsx';
import type { Whole } from './Sayings.tsx';
import { Units } from './Units.tsx';

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
    onUnsure: async (opened: Opened): Promise<void> => {
      const { withUnsure } = await import('./open-files.ts');
      const whole = await withUnsure(opened, ledger);
      setFiles((before) => before.map((one) => (one === opened ? whole : one)));
    },
  };
}

/** What all files, and if wanted this browser's ledger, come to; spellings of one unit as a reader has put them. */
function useWhole(
  { ledger, facts, rows }: Props,
  files: readonly Opened[],
  takesOwn: boolean,
  spellings: Spellings,
  expected: readonly string[],
): Whole {
  const items = useStore(ledger.$items);
  const mine = useStore(ledger.$who);
  return useMemo(() => {
    const { home } = ledger;
    const own = takesOwn ? ledger.entries() : [];
    const kept = [...byId([own, ...files.map((file) => file.entries)]).values()];
    const today = dayOf(home.environment.now());
    const around = { mine, today, since: publishedOn(), expected };
    const { made, broken } = withoutBreaking(unite(kept, spellings), (entries) => ({
      entries,
      states: statesOf(home, entries),
      report: reportOf(
        home,
        { rows, targets: getTargets() },
        entries,
        { from: '', until: today },
        undefined,
        around,
      ),
    }));
    const orphans = kept.filter(({ item }) => !facts.items.has(itemNow(home, item))).length;
    return { ...made, kept, broken, orphans };
  }, [items, mine, files, takesOwn, rows, spellings, expected]);
}

/** 汇总: the ledgers of many units side by side. */
export function Rollup(props: Props): VNode {
  const { ledger } = props;
  const { home } = ledger;
  const { files, reading, says, ...act } = useFiles(props);
  const own = ledger.entries().length;
  const [takesOwn, setTakesOwn] = useState(true);
  const [expected, setExpected] = useState(() => expectedUnits(home));
  const [spellings, setSpellings] = useState(() => readSpellings(home));
  const whole = useWhole(props, files, takesOwn, spellings, expected);
  const { units, news } = whole.report;
  const count = words.filesRead(files.length, whole.kept.length, units.length);
  return (
    <>
      <Part id="files" number={1} title={words.filesTitle}>
        <Drop isBusy={reading !== undefined} onFiles={(chosen) => void act.open(chosen)} />
        {reading !== undefined && <Reading {...reading} onStop={act.stop} />}
        <p role="status">
          {says}
          {files.length === 0 ? words.none : count}
          {whole.orphans > 0 && words.orphans(whole.orphans)}
        </p>
        {whole.broken.length > 0 && (
          <p class="doubt">
            {words.broken(whole.broken.map(({ item, id }) => `${item}（${id}）`))}
          </p>
        )}
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
            props={{ files, now: home.environment.now(), ...act }}
          />
        )}
      </Part>
      <Part id="units" number={2} title={words.unitsTitle}>
        <Units
          news={news}
          expected={expected}
          onExpected={(list) => {
            noteExpected(home, list);
            setExpected(list);
          }}
        />
        {(units.length > 1 || spellings.size > 0) && (
          <Lazy
            load={async () => (await import('./Spellings.tsx')).Spellings}
            props={{
              units,
              spellings,
              onSpellings: (next: Spellings) => {
                noteSpellings(home, next);
                setSpellings(next);
              },
            }}
          />
        )}
      </Part>
      {units.length > 0 && (
        <Lazy
          load={async () => (await import('./Sayings.tsx')).Sayings}
          props={{ ...props, whole }}
        />
      )}
    </>
  );
}
