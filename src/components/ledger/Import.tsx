import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { planKey } from '../../ledger/index.ts';
import type { Entry, Ledger } from '../../ledger/index.ts';
import { imports as words, shownName } from '../../text/index.ts';
import { Lazy } from '../ledger-table/Lazy.tsx';
import type { Source } from './Arriving.tsx';
import { ledgerText } from './export.ts';
import type { PlanFacts } from './plan-names.ts';

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
  const [source, setSource] = useState<Source>();
  // What was taken in last can be taken back.
  const wasImported = ledger.home.environment.read(planKey('import', ledger.home)) !== null;
  return (
    <div class="import">
      <h3>{words.title}</h3>
      <Sources
        onFile={(file) => setSource({ from: file, name: file.name })}
        onText={(text) => setSource({ from: text, name: words.pasted })}
      />
      {elsewhere.map(([site, entries]) => (
        <p key={site} class="notice">
          <span>{words.elsewhere(entries.length, shownName(site))}</span>
          <button
            type="button"
            onClick={() =>
              setSource({ from: ledgerText(ledger, facts, entries), name: words.site(site) })
            }
          >
            {words.takeElsewhere}
          </button>
        </p>
      ))}
      {(source !== undefined || wasImported) && (
        <Lazy
          load={async () => (await import('./Arriving.tsx')).Arriving}
          props={{ ledger, facts, source }}
        />
      )}
    </div>
  );
}
