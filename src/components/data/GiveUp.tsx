import { del } from 'idb-keyval';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { autoFileOf, planKey } from '../../ledger/index.ts';
import { giveUp } from '../../ledger/storage/move-to-vault.ts';
import type { Missing } from '../../ledger/storage/vault.ts';
import { missingArchive as words } from '../../text/data/missing.ts';
import { Button } from '../base/controls.tsx';
import { browserVault } from '../here/browser-vault.ts';
import { getLedger } from '../here/ledger.ts';
import { forgetFile } from './backup-file.ts';

interface Props {
  missing: readonly Missing[];
  onSaid: (sentence: string) => void;
}

/** Gives up an archive that is lost and of which nobody has a file. After that, backups go on without it. */
export function GiveUp({ missing, onSaid }: Props): VNode {
  const ledger = getLedger();
  const { home } = ledger;
  const [isSure, setSure] = useState(false);
  const press = async (): Promise<void> => {
    setSure(!isSure);
    if (!isSure) return;
    // Our file in the shared folder may still have the entries. Forgetting what is known of the folder makes the
    // next round read that file, and take the entries back, before writing it.
    await del(planKey('shared', home)).catch(() => undefined);
    const isGone = await giveUp(home, browserVault(), missing);
    const file = isGone ? autoFileOf(home) : undefined;
    if (file !== undefined) forgetFile();
    ledger.resync();
    const left = file === undefined ? '' : words.fileLeft(file.name);
    onSaid(isGone ? words.givenUp + left : words.notGivenUp);
  };
  return (
    <>
      <p class="doubt">{words.page(missing)}</p>
      <p class="buttons">
        <Button onClick={() => void press()} onBlur={() => setSure(false)}>
          {isSure ? words.giveUpSure : words.giveUp(missing)}
        </Button>
      </p>
    </>
  );
}
