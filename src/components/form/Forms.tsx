import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Dialog } from '../base/Dialog.tsx';
import { LEAVING } from '../base/keep-open.ts';
import { useTouch } from '../base/use-touch.ts';
import { Editor } from './Editor.tsx';
import { bringFormStyles } from './form-styles.ts';
import { shownItem } from '../here/shown-item.ts';
import type { ShownItem } from '../here/shown-item.ts';
import { WhoDialog } from './WhoDialog.tsx';

/** Elements that open a form: of the item named by `data-edit`, or of who is typing. */
export const FORMS = '[data-edit], [data-open-who]';

/**
 * The line of 清单 in which the form of an item opens. Undefined where the item has no line, or another view is
 * shown.
 */
function lineOf(item: string): Element | undefined {
  const mark = document.querySelector(`.measure > [data-mark="${CSS.escape(item)}"]`);
  const isList = document.documentElement.dataset['mode'] === 'list' || mark?.closest('.listed');
  return isList ? (mark?.parentElement ?? undefined) : undefined;
}

/** Whether a form that is open in a line may close. If not, the form asks what to do and scrolls into sight. */
function mayLeave(): boolean {
  const form = document.querySelector('.form-line');
  if (form?.dispatchEvent(new Event(LEAVING, { cancelable: true })) !== false) return true;
  form.scrollIntoView({ block: 'nearest' });
  return false;
}

/** The form of an item, in its line or over the page. */
function ItemForm({ shown, onClosed }: { shown: ShownItem; onClosed: () => void }): VNode {
  const [line] = useState(() => lineOf(shown.item));
  // The line may have been closed again before its form was drawn.
  useLayoutEffect(() => {
    if (line?.matches('.marked') === false) onClosed();
  }, []);
  return (
    <Dialog
      name={shown.place}
      look={line === undefined ? 'form-dialog' : 'form-line'}
      within={line}
      onClosed={onClosed}
    >
      {(close) => <Editor shown={shown} isInLine={line !== undefined} onClose={close} />}
    </Dialog>
  );
}

/**
 * The forms of a page, an island. The form of an item (a measure or a task) opens in the item's line of 清单 and
 * closes when that line is touched again; without a line it opens over the page. The form of who is typing opens
 * over the page.
 */
export function Forms(): VNode | null {
  const [open, setOpen] = useState<ShownItem | 'who'>();
  const touch = (opener: HTMLElement): void => {
    if (!mayLeave()) return;
    const { edit } = opener.dataset;
    const next = edit === undefined ? 'who' : shownItem(edit);
    // The opener's line may have been closed again while the styles were loading.
    const isWanted = opener.closest('[hidden]') === null;
    setOpen((now) => {
      if (typeof now === 'object' && now.item === edit) return undefined;
      return isWanted ? next : now;
    });
  };
  // If several openers are touched while the styles are loading, the last one counts.
  const last = useRef<HTMLElement>();
  useTouch(FORMS, (opener) => {
    if (last.current === undefined) {
      void bringFormStyles().then(() => {
        if (last.current !== undefined) touch(last.current);
        last.current = undefined;
      });
    }
    last.current = opener;
  });
  const onClosed = (): void => setOpen(undefined);
  if (open === undefined) return null;
  if (open === 'who') return <WhoDialog onClosed={onClosed} />;
  return <ItemForm key={open.item} shown={open} onClosed={onClosed} />;
}
