import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Entry, Ledger } from '../../ledger/index.ts';
import { imports as words } from '../../text/index.ts';
import { Arrived } from './Arrived.tsx';
import { arrivalOf, arrivalOfText } from './examine.ts';
import { ledgerText } from './export.ts';
import { nameWords } from './import-words.ts';
import type { PlanFacts } from './plan-names.ts';
import { useImport } from './use-import.ts';

interface SourcesProps {
  onFile: (file: File) => void;
  onText: (text: string) => void;
}

/** A file, or the text of one. */
function Sources({ onFile, onText }: SourcesProps): VNode {
  const [pasted, setPasted] = useState('');
  return (
    <>
      <label class="block">
        {words.chooseFile}
        <input
          type="file"
          accept=".json,.xlsx,.xlsm,.xls,.et"
          onChange={(event) => {
            const input = event.currentTarget;
            const [file] = Array.from(input.files ?? []);
            if (file !== undefined) onFile(file);
            // So that the same file can be chosen again.
            input.value = '';
          }}
        />
      </label>
      <label class="block">
        {words.paste}
        <textarea
          rows={2}
          value={pasted}
          onInput={(event) => setPasted(event.currentTarget.value)}
        />
      </label>
      <p class="buttons">
        <button
          type="button"
          disabled={pasted.trim() === ''}
          onClick={() => {
            onText(pasted);
            setPasted('');
          }}
        >
          {words.read}
        </button>
      </p>
    </>
  );
}

interface Props {
  ledger: Ledger;
  facts: PlanFacts;
  /** Entries of this plan under other site ids in this browser. */
  elsewhere: [string, Entry[]][];
}

/** Takes a ledger in: from a file, from pasted text, or from another site id of this browser. */
export function Import({ ledger, facts, elsewhere }: Props): VNode {
  const coming = useImport(ledger, facts);
  const lookAtText = (text: string, name: string): void =>
    void coming.look(async () => arrivalOfText(text), name);
  return (
    <div class="import">
      <h3>{words.title}</h3>
      <Sources
        onFile={(file) => void coming.look(() => arrivalOf(file, ledger, facts), file.name)}
        onText={(text) => lookAtText(text, words.pasted)}
      />
      {elsewhere.map(([site, entries]) => (
        <p key={site} class="notice">
          <span>{words.elsewhere(entries.length, nameWords(site))}</span>
          <button
            type="button"
            onClick={() => lookAtText(ledgerText(ledger, facts, entries), words.site(site))}
          >
            {words.takeElsewhere}
          </button>
        </p>
      ))}
      <Arrived ledger={ledger} coming={coming} />
    </div>
  );
}
