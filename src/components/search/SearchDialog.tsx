import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { search as words } from '../../text/index.ts';
import { Dialog } from '../base/Dialog.tsx';
import { useTouch } from '../base/use-touch.ts';
import { cameBackTo, noteLeft } from './came-from.ts';
import { SearchPanel } from './SearchPanel.tsx';
import { theSearch } from './the-search.ts';

/** Elements that open search. */
export const SEARCHES = '[data-open-search]';

const NOTHING = { term: '', filters: {} };

/** Whether a click follows a link to a place on this very page, which the dialog would hide. */
function staysHere({ target }: Event): boolean {
  const link = target instanceof Element ? target.closest('a') : null;
  return (
    link !== null && link.hash !== '' && link.href.split('#')[0] === location.href.split('#')[0]
  );
}

/** Search, an island that opens over the page. */
export function SearchDialog(): VNode | null {
  const [isOpen, setOpen] = useState(false);
  useTouch(SEARCHES, () => setOpen(document.querySelector('dialog[open]') === null));
  if (!isOpen) return null;
  return (
    <Dialog
      name={words.title}
      look="search-dialog"
      onClosed={() => {
        if (cameBackTo() !== undefined) noteLeft(undefined);
        setOpen(false);
      }}
    >
      {(close) => (
        <div onClick={(event) => staysHere(event) && close()}>
          <button type="button" class="search-close" onClick={close}>
            {words.close}
          </button>
          <SearchPanel {...theSearch()} initial={cameBackTo() ?? NOTHING} />
        </div>
      )}
    </Dialog>
  );
}
