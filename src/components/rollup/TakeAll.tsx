import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { todayOf, writeLedgerFile } from '../../ledger/index.ts';
import type { Entry } from '../../ledger/index.ts';
import { imports as importWords, opened as words } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { Arriving } from '../files/Arriving.tsx';
import type { Source } from '../files/Arriving.tsx';
import { Button } from '../base/controls.tsx';
import { safeName } from '../base/download.ts';
import { CannotDownload } from '../files/CopyLedger.tsx';
import { downloadText, fileWith } from '../files/export.ts';
import { planNames } from '../here/plan-names.ts';

/** Takes the whole roll-up into this browser's ledger, after a preview, or saves it as a file. */
export function TakeAll({ entries }: { entries: readonly Entry[] }): VNode {
  const [source, setSource] = useState<Source>();
  const whole = fileWith([...entries]);
  const save = (): void => {
    const today = todayOf(getLedger().home.environment);
    const name = safeName(words.fileName(planNames().title, today));
    downloadText(writeLedgerFile(whole), `${name}.json`);
  };
  return (
    <>
      <p class="quiet">
        {words.takeInHint}
        {words.lost}
      </p>
      <CannotDownload />
      <p class="buttons">
        <Button class="first" onClick={() => setSource({ from: whole, name: importWords.rollup })}>
          {words.takeIn}
        </Button>
        <Button onClick={save}>{words.exportAll}</Button>
      </p>
      <Arriving source={source} />
    </>
  );
}
