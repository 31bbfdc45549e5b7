import type { VNode } from 'preact';
import { dayOf, writeLedgerFile } from '../../ledger/index.ts';
import type { Entry, Ledger } from '../../ledger/index.ts';
import { imports as importWords, rollup as words } from '../../text/index.ts';
import { Arrived } from '../ledger/Arrived.tsx';
import { download, safeName } from '../ledger/download.ts';
import { fileWith } from '../ledger/export.ts';
import type { PlanFacts } from '../ledger/plan-names.ts';
import { useImport } from '../ledger/use-import.ts';

interface Props {
  ledger: Ledger;
  facts: PlanFacts;
  entries: Entry[];
}

/** Takes the whole roll-up into one's own ledger, after showing what that brings; or hands it out as a file. */
export function Keep({ ledger, facts, entries }: Props): VNode {
  const coming = useImport(ledger, facts);
  const file = fileWith(ledger, facts, entries);
  const whole = { format: 'taizhang-ledger', version: 1, ...file } as const;
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
      <p class="buttons">
        <button
          type="button"
          class="first"
          onClick={() => void coming.look(async () => ({ file: whole }), importWords.rollup)}
        >
          {words.takeIn}
        </button>
        <button type="button" onClick={save}>
          {words.exportAll}
        </button>
      </p>
      <Arrived ledger={ledger} coming={coming} />
    </>
  );
}
