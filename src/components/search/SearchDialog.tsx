import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { search as words } from '../../text/index.ts';
import { Dialog } from '../base/Dialog.tsx';
import { useTouch } from '../base/use-touch.ts';
import { SearchPanel } from './SearchPanel.tsx';
import { theSearch } from './the-search.ts';

/** What opens search. */
export const SEARCHES = '[data-open-search]';

const NOTHING = { term: '', filters: {} };

/** Search, an island that opens over the page. */
export function SearchDialog(): VNode | null {
  const [isOpen, setOpen] = useState(false);
  useTouch(SEARCHES, () => setOpen(document.querySelector('dialog[open]') === null));
  if (!isOpen) return null;
  return (
    <Dialog name={words.title} look="search-dialog" onClosed={() => setOpen(false)}>
      {(close) => (
        <>
          <button type="button" class="search-close" onClick={close}>
            {words.close}
          </button>
          <SearchPanel {...theSearch()} initial={NOTHING} />
        </>
      )}
    </Dialog>
  );
}
