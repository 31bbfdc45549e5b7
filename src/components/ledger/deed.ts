import { excerpt } from '../../ledger/index.ts';
import type { Deed, Ledger } from '../../ledger/index.ts';
import { fieldAndValue, ledger as words } from '../../text/index.ts';
import { shownItem } from './item.ts';

/** What was done, in words: 三（一）1.第2句，状态：已完成. */
function wordsOf({ entries }: Deed): string {
  const [{ item, set }] = entries;
  const items = new Set(entries.map((entry) => entry.item));
  if (items.size > 1) return words.recordedMany(items.size);
  const fields = Object.entries(set).map(([field, value]) =>
    fieldAndValue(excerpt(field), value === null ? null : excerpt(value)),
  );
  return [shownItem(item).place, ...fields].join('，');
}

function button(text: string, onClick: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', onClick);
  return element;
}

/** Says in `#deed` what was done last, with the way back; it stays until it is put away. */
export function drawDeed(ledger: Ledger): void {
  const host = document.getElementById('deed');
  const deed = ledger.$deed.get();
  document.documentElement.classList.toggle('has-deed', deed !== undefined);
  if (deed === undefined) {
    host?.replaceChildren();
    return;
  }
  const text = document.createElement('span');
  const done = deed.isUndo ? words.undone : words.recorded;
  text.textContent = (ledger.$trouble.get().unsaved > 0 ? words.notKept : done)(wordsOf(deed));
  host?.replaceChildren(
    text,
    button(deed.isUndo ? words.redo : words.undo, () => ledger.undo(deed.entries)),
    button(words.putAway, ledger.forgetDeed),
  );
}
