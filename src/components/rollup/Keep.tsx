import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import {
  addEntries,
  compareWithHere,
  dayOf,
  deleteEntries,
  undoableImport,
  writeLedgerFile,
} from '../../ledger/index.ts';
import type { Complaint, Entry, Incoming, Ledger } from '../../ledger/index.ts';
import { data as dataWords, rollup as words } from '../../text/index.ts';
import { CannotDownload } from '../ledger/CannotDownload.tsx';
import { download, safeName } from '../ledger/download.ts';
import { fileWith } from '../ledger/export.ts';
import type { PlanFacts } from '../ledger/plan-names.ts';
import { hereOf, Preview, Refused } from '../ledger/Import.tsx';

interface Props {
  ledger: Ledger;
  facts: PlanFacts;
  entries: Entry[];
}

/** Takes the whole roll-up into one's own ledger, after showing what that brings; or hands it out as a file. */
export function Keep({ ledger, facts, entries }: Props): VNode {
  const [incoming, setIncoming] = useState<Incoming | { complaints: Complaint[] }>();
  const [says, setSays] = useState('');
  const file = fileWith(ledger, facts, entries);
  const undoable = undoableImport(ledger.home, ledger.entries());
  const look = (): void => {
    setSays('');
    const whole = { format: 'taizhang-ledger', version: 1, ...file } as const;
    setIncoming(compareWithHere(whole, hereOf(ledger, facts)));
  };
  const take = (fresh: readonly Entry[]): void => {
    const refusal = addEntries(ledger, fresh, dataWords.joined);
    setIncoming(undefined);
    setSays(refusal === undefined ? dataWords.imported(fresh.length) : dataWords[refusal]);
  };
  const save = (): void => {
    const now = ledger.home.environment.now();
    const name = safeName(words.fileName(facts.title, dayOf(now)));
    download(new Blob([writeLedgerFile(file)], { type: 'application/json' }), `${name}.json`);
  };
  return (
    <>
      <p class="quiet">
        {words.takeInHint}
        {words.lost}
      </p>
      <CannotDownload />
      <p class="buttons">
        <button type="button" class="first" onClick={look}>
          {words.takeIn}
        </button>
        <button type="button" onClick={save}>
          {words.exportAll}
        </button>
      </p>
      {incoming !== undefined && 'complaints' in incoming && (
        <Refused complaints={incoming.complaints} />
      )}
      {incoming !== undefined && 'fresh' in incoming && (
        <Preview
          incoming={incoming}
          raws={0}
          now={ledger.home.environment.now()}
          onApply={() => take(incoming.fresh)}
          onCancel={() => setIncoming(undefined)}
        />
      )}
      <p role="status">{says}</p>
      {undoable !== undefined && (
        <p class="buttons">
          <button
            type="button"
            onClick={() => {
              deleteEntries(ledger, undoable.ids);
              setSays(dataWords.importUndone);
            }}
          >
            {dataWords.undoImport(undoable.name, undoable.ids.size, undoable.at)}
          </button>
        </p>
      )}
    </>
  );
}
