import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import {
  entriesElsewhere,
  holdingsOf,
  itemNow,
  ofLaterVersions,
  ROOM,
  sinceBackup,
  usedRoom,
} from '../../ledger/index.ts';
import type { Entry, Ledger } from '../../ledger/index.ts';
import {
  data as words,
  fieldAndValue,
  momentWords,
  remindWords,
  signature,
} from '../../text/index.ts';
import { AutoBackup } from './AutoBackup.tsx';
import { CannotDownload } from './CannotDownload.tsx';
import { CopyBox, useCopy } from './CopyBox.tsx';
import { DeleteAll } from './DeleteAll.tsx';
import { cannotDownload } from './download.ts';
import { downloadLedger, ledgerText } from './export.ts';
import type { PlanFacts } from './plan-names.ts';
import { Holdings } from './Holdings.tsx';
import { Import } from './Import.tsx';
import { shownItem } from './item.ts';
import { Safety } from './Safety.tsx';
import { Trash } from './Trash.tsx';

interface Props {
  ledger: Ledger;
  facts: PlanFacts;
}

/** Where the data live, what there is, and how much room is left. */
function Where({ ledger, entries }: { ledger: Ledger; entries: Entry[] }): VNode {
  const { environment, site } = ledger.home;
  const now = environment.now();
  const used = usedRoom(environment);
  return (
    <>
      <p>{words.where(site)}</p>
      <p data-holds>
        {entries.length === 0 ? (
          words.holdsNone
        ) : (
          <>
            {words.holds(entries.length)}
            <Holdings holdings={holdingsOf(entries, now)} now={now} />。
          </>
        )}
      </p>
      <p>{words.room(Math.round(used / 1024), Math.min(100, Math.round((100 * used) / ROOM)))}</p>
    </>
  );
}

/** The ways out: a file, or its text where there is no downloading. */
function Export({ ledger, facts, onDone }: Props & { onDone: () => void }): VNode {
  const [copied, copy] = useCopy();
  return (
    <>
      <CannotDownload />
      <p class="buttons">
        <button
          type="button"
          class="first"
          onClick={() => {
            downloadLedger(ledger, facts);
            onDone();
          }}
        >
          {words.export}
        </button>
        <button type="button" onClick={() => void copy(ledgerText(ledger, facts))}>
          {words.copyText}
        </button>
      </p>
      <CopyBox copied={copied} done={words.copied} byHand={words.copyByHand} />
    </>
  );
}

/** When the last backup was, and that it is time for another. */
function BackupLine({
  ledger,
  facts,
  entries,
  onDone,
}: Props & { entries: Entry[]; onDone: () => void }) {
  const { last, changes, days, isDue } = sinceBackup(ledger.home, entries);
  return (
    <p class={isDue ? 'notice due' : ''}>
      <span>
        {last === undefined ? words.neverBackedUp : words.backedUp(momentWords(last))}
        {isDue && remindWords(changes, days)}
      </span>
      {isDue && cannotDownload() === undefined && (
        <button
          type="button"
          onClick={() => {
            downloadLedger(ledger, facts);
            onDone();
          }}
        >
          {words.backUpNow}
        </button>
      )}
    </p>
  );
}

/** What does not belong to the plan's present text, or could not be read: shown, never dropped. */
function Leftovers({ ledger, facts, entries }: Props & { entries: Entry[] }): VNode {
  const orphans = entries.filter(({ item }) => !facts.items.has(itemNow(ledger.home, item)));
  const { unreadable } = useStore(ledger.$trouble);
  const later = ofLaterVersions(ledger.home).length;
  return (
    <>
      {orphans.length > 0 && (
        <details>
          <summary>{words.orphanTitle(orphans.length)}</summary>
          <ul>
            {orphans.map((entry) => (
              <li key={entry.id}>
                {shownItem(entry.item).place}：
                {Object.entries(entry.set)
                  .map(([field, value]) => fieldAndValue(field, value))
                  .join('，')}
                （{signature(entry)}）
              </li>
            ))}
          </ul>
        </details>
      )}
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

/** 数据与备份: where the marks live, what they hold, and how they travel. */
export function DataPanel({ ledger, facts }: Props): VNode {
  useStore(ledger.$items);
  const [, redraw] = useState(0);
  const onDone = (): void => redraw((count) => count + 1);
  const entries = ledger.entries();
  const known = new Set(entries.map(({ id }) => id));
  const elsewhere = [...entriesElsewhere(ledger.home)]
    .map(([site, others]): [string, Entry[]] => [site, others.filter(({ id }) => !known.has(id))])
    .filter(([, others]) => others.length > 0);
  return (
    <>
      <Where ledger={ledger} entries={entries} />
      <BackupLine ledger={ledger} facts={facts} entries={entries} onDone={onDone} />
      <Export ledger={ledger} facts={facts} onDone={onDone} />
      <AutoBackup ledger={ledger} />
      <Safety agent={ledger.home.environment.agent} />
      <Import ledger={ledger} facts={facts} elsewhere={elsewhere} />
      <Leftovers ledger={ledger} facts={facts} entries={entries} />
      <DeleteAll ledger={ledger} facts={facts} entries={entries} onBackup={onDone} />
      <Trash ledger={ledger} />
    </>
  );
}
