import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { planKey } from '../../ledger/index.ts';
import type { Entry } from '../../ledger/index.ts';
import { imports as words, shownName } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { lazy } from '../base/lazy.tsx';
import type { Source } from './Arriving.tsx';
import { Button, FileChoice } from '../base/controls.tsx';
import { useDropped } from '../base/use-dropped.ts';
import { ledgerText } from './export.ts';

const Arriving = lazy(async () => (await import('./Arriving.tsx')).Arriving);

interface Props {
  /** Entries of this plan under other site ids in this browser. */
  elsewhere: ReadonlyMap<string, Entry[]>;
}

/** Takes a ledger in: from a file, from pasted text, or from another site id of this browser. */
export function Import({ elsewhere }: Props): VNode {
  const [source, setSource] = useState<Source>();
  const [text, setText] = useState('');
  const { home } = getLedger();
  const host = useRef<HTMLDivElement>(null);
  const read = ([file, ...others]: File[]): void => {
    if (file !== undefined) setSource({ from: file, name: file.name, others: others.length });
  };
  useDropped(host, read);
  // `Arriving` is also needed to take back the last import.
  const wasImported = home.environment.read(planKey('import', home)) !== null;
  return (
    <div class="import" ref={host}>
      <h3>{words.title}</h3>
      <FileChoice
        label={words.chooseFile}
        accept=".json,.xlsx,.xlsm,.xls,.et,.csv"
        onFiles={read}
      />
      <label class="block">
        {words.paste}
        <textarea rows={2} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <p class="buttons">
        <Button
          disabled={text.trim() === ''}
          onClick={() => {
            setSource({ from: text, name: words.pasted });
            setText('');
          }}
        >
          {words.read}
        </Button>
      </p>
      {[...elsewhere].map(([site, entries]) => (
        <p key={site} class="notice">
          <span>{words.elsewhere(entries.length, shownName(site))}</span>
          <Button onClick={() => setSource({ from: ledgerText(entries), name: words.site(site) })}>
            {words.takeElsewhere}
          </Button>
        </p>
      ))}
      {(source !== undefined || wasImported) && <Arriving source={source} />}
    </div>
  );
}
