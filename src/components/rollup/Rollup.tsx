import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import {
  expectedUnits,
  itemNow,
  newsOf,
  noteExpected,
  saidOf,
  statesOf,
} from '../../ledger/index.ts';
import type { Entry, Ledger, Row } from '../../ledger/index.ts';
import { rollup as words } from '../../text/index.ts';
import type { Choice } from '../../reports/changes.ts';
import type { PlanFacts } from '../ledger/plan-names.ts';
import { Lazy } from '../ledger-table/Lazy.tsx';
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
    const names = new Set(chosen.map(({ name }) => name));
    // A file that is opened again takes the place of the one before.
    const kept = files.filter(({ name }) => !names.has(name));
    const there = byId([ledger.entries(), ...kept.map(({ entries }) => entries)]);
    setSays('');
    setReading({ read: 0, all: chosen.length });
    const { openFiles } = await import('./open-files.ts');
    const opened = await openFiles(chosen, ledger, facts, there, {
      tell: (read) => setReading({ read, all: chosen.length }),
      isStopped: () => isStopped.current,
    });
    setFiles([...kept, ...opened]);
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

/** What all files, and if wanted this browser's ledger, come to. */
function useWhole({ ledger, rows }: Props, files: readonly Opened[], takesOwn: boolean): Whole {
  const items = useStore(ledger.$items);
  return useMemo(() => {
    const own = takesOwn ? ledger.entries() : [];
    const entries = [...byId([own, ...files.map((file) => file.entries)]).values()];
    const states = statesOf(ledger.home, entries);
    const said = saidOf(states, rows);
    return { entries, states, said };
  }, [items, files, takesOwn, rows]);
}

/** 汇总: the ledgers of many units side by side. */
export function Rollup(props: Props): VNode {
  const { ledger, facts } = props;
  const { files, reading, says, ...act } = useFiles(props);
  const own = ledger.entries().length;
  const [takesOwn, setTakesOwn] = useState(true);
  const whole = useWhole(props, files, takesOwn);
  const { entries, said } = whole;
  const [expected, setExpected] = useState(() => expectedUnits(ledger.home));
  const news = useMemo(() => newsOf(entries, said, expected), [entries, said, expected]);
  const units = news.filter(({ last }) => last !== undefined).map(({ unit }) => unit);
  const orphans = entries.filter(({ item }) => !facts.items.has(itemNow(ledger.home, item))).length;
  const count = words.filesRead(files.length, entries.length, units.length);
  return (
    <>
      <Part id="files" number={1} title={words.filesTitle}>
        <Drop isBusy={reading !== undefined} onFiles={(chosen) => void act.open(chosen)} />
        {reading !== undefined && <Reading {...reading} onStop={act.stop} />}
        <p role="status">
          {says}
          {files.length === 0 ? words.none : count}
          {orphans > 0 && words.orphans(orphans)}
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
        <Units
          news={news}
          expected={expected}
          onExpected={(list) => {
            noteExpected(ledger.home, list);
            setExpected(list);
          }}
        />
      </Part>
      {units.length > 0 && (
        <Lazy
          load={async () => (await import('./Sayings.tsx')).Sayings}
          props={{ ...props, whole, units }}
        />
      )}
    </>
  );
}
