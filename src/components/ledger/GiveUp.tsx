import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { giveUp } from '../../ledger/removal.ts';
import type { Missing } from '../../ledger/vault.ts';
import { lacking as words } from '../../text/lacking.ts';
import { Button } from '../base/controls.tsx';
import { browserVault } from '../here/archived.ts';
import { getLedger } from '../here/ledger.ts';

interface Props {
  missing: readonly Missing[];
  onSaid: (sentence: string) => void;
}

/** The way on for a person who has no file of an archive that is lost: backups go on without it. */
export function GiveUp({ missing, onSaid }: Props): VNode {
  const ledger = getLedger();
  const [isSure, setSure] = useState(false);
  const press = async (): Promise<void> => {
    setSure(!isSure);
    if (!isSure) return;
    const isGone = await giveUp(ledger.home, browserVault(), missing);
    ledger.resync();
    onSaid(isGone ? words.givenUp : words.notGivenUp);
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
