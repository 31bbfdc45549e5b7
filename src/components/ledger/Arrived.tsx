import type { VNode } from 'preact';
import { dayOf } from '../../ledger/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { imports as words } from '../../text/index.ts';
import { Lazy } from '../ledger-table/Lazy.tsx';
import { nameWords } from './import-words.ts';
import { Preview, Refused } from './Preview.tsx';
import type { Import } from './use-import.ts';

/** Opens the form of who is typing, with a unit filled in: it offers to take over what stands under another. */
function offerUnit(unit: string): void {
  void import('./dialogs.tsx').then(({ openWho }) => openWho({ unit }));
}

/** Units that came in, one of which may be mine: whoever has chosen none would see an empty table. */
function Units({ ledger, units, keepUnit }: { ledger: Ledger } & Import): VNode | null {
  if (units.size === 0) return null;
  return (
    <div class="notice" role="group" aria-label={words.whichUnit}>
      <p>{words.units(nameWords(ledger.$who.get().unit))}</p>
      <p class="buttons">
        {[...units].map(([unit, count]) => (
          <button key={unit} type="button" onClick={() => offerUnit(unit)}>
            {words.chooseUnit(nameWords(unit), count)}
          </button>
        ))}
        <button type="button" onClick={keepUnit}>
          {words.keepUnit}
        </button>
      </p>
    </div>
  );
}

interface Props {
  ledger: Ledger;
  coming: Import;
}

/** What has come in: why it is refused, or what it would bring; then what has become of it, and the way back. */
export function Arrived({ ledger, coming }: Props): VNode {
  const { examined, undoable } = coming;
  return (
    <>
      {examined !== undefined && 'complaints' in examined && (
        <Refused complaints={examined.complaints} />
      )}
      {examined !== undefined && 'name' in examined && (
        <Preview
          ledger={ledger}
          incoming={examined.incoming}
          raws={examined.arrival.file.unreadable?.length ?? 0}
          onApply={coming.apply}
          onCancel={coming.cancel}
        >
          {examined.arrival.sheet !== undefined && examined.incoming.outcome !== undefined && (
            <Lazy
              load={async () => (await import('./SheetPreview.tsx')).SheetPreview}
              props={{
                sheet: examined.arrival.sheet,
                outcome: examined.incoming.outcome,
                choice: examined.choice,
                today: dayOf(ledger.home.environment.now()),
                onChoice: coming.choose,
              }}
            />
          )}
        </Preview>
      )}
      <p role="status">{coming.says}</p>
      {undoable !== undefined && (
        <p class="buttons">
          <button type="button" onClick={coming.undo}>
            {words.undo(nameWords(undoable.name), undoable.ids.size, undoable.at)}
          </button>
        </p>
      )}
      <Units ledger={ledger} {...coming} />
    </>
  );
}
