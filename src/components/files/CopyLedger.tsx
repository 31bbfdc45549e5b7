import type { ComponentChildren, VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { data as words } from '../../text/index.ts';
import { Button } from '../base/controls.tsx';
import { CopyBox, useCopy } from '../base/CopyBox.tsx';
import { appWithoutDownloads } from '../base/download.ts';
import { learnSource } from '../here/plan-names.ts';
import { ledgerText } from './export.ts';

/** A button that copies the ledger's text. `children` are other ways to take it out. */
export function CopyLedger({ children }: { children?: ComponentChildren }): VNode {
  const [copied, copy] = useCopy();
  // The source is loaded before it is needed: a browser lets a page copy only right after a click.
  useEffect(() => void learnSource(), []);
  return (
    <>
      <p class="buttons">
        {children}
        <Button onClick={() => void copy(ledgerText())}>{words.copyText}</Button>
      </p>
      <CopyBox copied={copied} done={words.copied} />
    </>
  );
}

/** Tells that this browser downloads nothing, and what to do instead. */
export function CannotDownload(): VNode | null {
  const app = appWithoutDownloads();
  return app === undefined ? null : <p class="doubt">{words.cannotDownload(app)}</p>;
}
