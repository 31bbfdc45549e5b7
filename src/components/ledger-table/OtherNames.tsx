import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { unitsWithWords } from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { who as words } from '../../text/index.ts';

/** Where my unit has nothing here but others have: that they do, with the way to choose one or to take it over. */
export function OtherNames({ ledger }: { ledger: Ledger }): VNode | null {
  const others = unitsWithWords(useStore(ledger.$items));
  const { unit } = useStore(ledger.$who);
  if (others.length === 0 || others.some((one) => one.unit === unit)) return null;
  return (
    <p class="notice">
      <span>{words.onlyOthers(unit, others)}</span>
      <button type="button" data-open-who>
        {words.seeOthers}
      </button>
    </p>
  );
}
