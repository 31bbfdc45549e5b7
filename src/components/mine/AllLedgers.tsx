/** The ledgers of all plans together: one file, one backup, one reminder and one import. */
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import {
  addToAll,
  todayOf,
  excerpt,
  fileOfAll,
  incomingOfAll,
  isArchiveMissing,
  keptOf,
  noteBackupOfAll,
  readFileOfAll,
  readWho,
  sinceBackupOfAll,
  writeLedgerFile,
} from '../../ledger/index.ts';
import type { PlanIncoming, PlanPlace, Rejected, SiteHome } from '../../ledger/index.ts';
import { data, imports, mine as words, momentWords, remindWords } from '../../text/index.ts';
import { Alert, Button, FileChoice } from '../base/controls.tsx';
import { appWithoutDownloads, download, safeName } from '../base/download.ts';
import { bringBack } from '../here/bring-back.ts';
import { lazy } from '../base/lazy.tsx';
import { useDropped } from '../base/use-dropped.ts';

const Refused = lazy(async () => (await import('../files/Preview.tsx')).Refused);

interface Props {
  home: SiteHome;
  places: readonly PlanPlace[];
  onChanged: () => void;
}

interface Arrived {
  name: string;
  found: { parts: PlanIncoming[]; others: string[] };
}

/** Reads a file, and shows what it would bring to each plan before anything is changed. */
function Import({ places, onChanged }: Props): VNode {
  const [arrived, setArrived] = useState<Arrived>();
  const [refused, setRefused] = useState<Rejected>();
  const [says, setSays] = useState('');
  const [oneOnly, setOneOnly] = useState('');
  const host = useRef<HTMLDivElement>(null);
  const look = async ([file, ...others]: File[]): Promise<void> => {
    if (file === undefined) return;
    const { length } = others;
    setOneOnly(length === 0 ? '' : imports.oneOnly(excerpt(file.name), length) + words.toRollup);
    setSays('');
    setArrived(undefined);
    const read = await readFileOfAll(file);
    if (!('complaints' in read)) {
      setSays(
        await bringBack(
          places.map(({ home }) => home),
          read.file,
        ),
      );
    }
    const found = 'complaints' in read ? read : incomingOfAll(read.file, places);
    setRefused('complaints' in found ? found : undefined);
    if (!('complaints' in found)) setArrived({ name: file.name, found });
  };
  const apply = ({ name, found }: Arrived): void => {
    const added = addToAll(found.parts, name);
    setArrived(undefined);
    setSays(typeof added === 'string' ? words[added] : words.done(added));
    onChanged();
  };
  useDropped(host, (files) => void look(files));
  return (
    <div class="import" ref={host}>
      <h3>{words.importTitle}</h3>
      <FileChoice label={words.choose} accept=".json" onFiles={(files) => void look(files)} />
      <p class="quiet">{words.sheets}</p>
      <Alert>{oneOnly}</Alert>
      {refused !== undefined && <Refused {...refused} />}
      {arrived !== undefined && (
        <div class="notice" data-arrived>
          <ul>
            {arrived.found.parts.map(({ place, incoming }) => (
              <li key={place.home.plan}>
                {words.adds(
                  place.title,
                  incoming.fresh.length,
                  incoming.known,
                  incoming.leftOut.length,
                )}
              </li>
            ))}
          </ul>
          {arrived.found.others.length > 0 && <p>{words.others(arrived.found.others)}</p>}
          <p class="buttons">
            <Button class="first" onClick={() => apply(arrived)}>
              {words.apply}
            </Button>
            <Button onClick={() => setArrived(undefined)}>{words.cancel}</Button>
          </p>
        </div>
      )}
      <p role="status">{says}</p>
    </div>
  );
}

/** The ledgers of all plans: the state of the backup, saving them as one file, and importing one. */
export function AllLedgers({ home, places, onChanged }: Props): VNode {
  const kept = keptOf(home, places);
  const entries = kept.reduce((sum, one) => sum + one.entries.length, 0);
  const { last, changes, days, isDue } = sinceBackupOfAll(kept);
  const backUp = (): void => {
    const { unit } = readWho(home.environment, home);
    const name = words.fileName(unit, todayOf(home.environment));
    const file = new Blob([writeLedgerFile(fileOfAll(home, places))], { type: 'application/json' });
    download(file, `${safeName(name)}.json`);
    noteBackupOfAll(kept.filter(({ unreadable }) => !isArchiveMissing(unreadable)));
    onChanged();
  };
  const app = appWithoutDownloads();
  return (
    <section class="data" aria-labelledby="all-ledgers">
      <h2 id="all-ledgers">{words.backupTitle}</h2>
      <p data-holds>{entries === 0 ? words.backupNone : words.backupIntro(kept.length, entries)}</p>
      {entries > 0 && (
        <p class={isDue ? 'notice due' : ''}>
          {last !== undefined && data.backedUp(momentWords(last))}
          {isDue ? remindWords(last, changes, days) : last === undefined && data.neverBackedUp}
        </p>
      )}
      {app !== undefined && <p class="doubt">{data.cannotDownload(app)}</p>}
      <p class="buttons">
        <Button class="first" disabled={entries === 0} onClick={backUp}>
          {words.export}
        </Button>
      </p>
      <Import {...{ home, places, onChanged }} />
    </section>
  );
}
