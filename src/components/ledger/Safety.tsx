import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { asksToKeep, emptiesStorage, isSafe } from '../../ledger/index.ts';
import { data as words } from '../../text/index.ts';
import { Button } from '../base/controls.tsx';

/** Whether the browser keeps what is stored; where it asks its person first, the way to ask it. */
export function Safety({ agent }: { agent: string }): VNode {
  const [safe, setSafe] = useState<boolean>();
  const [isAsked, setAsked] = useState(false);
  const look = (asks: boolean): void => void isSafe(navigator, asks).then(setSafe);
  useEffect(() => look(false), []);
  const says = safe === true ? words.isSafe : isAsked ? words.isNotSafe : '';
  return (
    <>
      {safe !== true && emptiesStorage(agent) && <p class="doubt">{words.emptied}</p>}
      {safe === false && asksToKeep(agent) && (
        <p class="notice">
          <span>{words.askToKeep}</span>
          <Button
            onClick={() => {
              setAsked(true);
              look(true);
            }}
          >
            {words.askToKeepNow}
          </Button>
        </p>
      )}
      <p role="status" class="quiet">
        {says}
      </p>
    </>
  );
}
