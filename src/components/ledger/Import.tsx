import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MutableRef } from 'preact/hooks';
import { planKey } from '../../ledger/index.ts';
import type { Entry } from '../../ledger/index.ts';
import { imports as words, shownName } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { lazy } from '../base/lazy.tsx';
import type { Source } from './Arriving.tsx';
import { Button, FileChoice } from '../base/controls.tsx';
import { ledgerText } from './export.ts';

const Arriving = lazy(async () => (await import('./Arriving.tsx')).Arriving);

/** Takes files that are dropped anywhere on the page: the browser would open them in its place. */
function useDropped(host: MutableRef<HTMLElement | null>, take: (file: File) => void): void {
  useEffect(() => {
    const onDrag = (event: DragEvent): void => {
      const { dataTransfer, target, type } = event;
      // A field for files takes its own.
      const isField = target instanceof HTMLInputElement && target.type === 'file';
      if (isField || dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      const [file] = dataTransfer.files;
      if (type !== 'drop' || file === undefined) return;
      take(file);
      host.current?.scrollIntoView();
    };
    document.addEventListener('dragover', onDrag);
    document.addEventListener('drop', onDrag);
    return () => {
      document.removeEventListener('dragover', onDrag);
      document.removeEventListener('drop', onDrag);
    };
  }, []);
}

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
  const read = (file: File): void => setSource({ from: file, name: file.name });
  useDropped(host, read);
  // The last import can be taken back.
  const wasImported = home.environment.read(planKey('import', home)) !== null;
  return (
    <div class="import" ref={host}>
      <h3>{words.title}</h3>
      <FileChoice
        label={words.chooseFile}
        accept=".json,.xlsx,.xlsm,.xls,.et,.csv"
        onFiles={([file]) => file && read(file)}
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
