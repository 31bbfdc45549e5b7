import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isComposing } from './composing.ts';
import { LEAVING } from './keep-open.ts';

interface Props {
  /** The dialog's name for screen readers. */
  name: string;
  look: 'form-dialog' | 'form-line' | 'search-dialog';
  /** The place in the page where it opens. Without it, the dialog opens over the page. */
  within?: Element | undefined;
  /** Called once the dialog is closed, so that it is not drawn any more. */
  onClosed: () => void;
  /** Gets a function that closes the dialog. */
  children: (close: () => void) => ComponentChildren;
}

/**
 * A dialog over the page or inside it. Its content may keep it open (keep-open.ts). Browsers let a page prevent
 * `cancel` only a few times, so the dialog listens for the Esc key instead. If it is closed all the same (by
 * Android's back), it is shown again if its content keeps it open.
 */
export function Dialog({ name, look, within, onClosed, children }: Props): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const isDone = useRef(false);
  // Noted while drawing: in WebKit the content may take the focus before the dialog is shown.
  const [opener] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const element = dialog.current;
    // Browsers move the focus to the first radio button, from where an arrow key would choose the second.
    const chosen = element?.querySelector<HTMLElement>('[type="radio"]:checked');
    if (element !== null && within !== undefined) {
      within.append(element);
      // `show()` would take the focus from a person who only reads.
      element.open = true;
      if (opener?.matches('a, button') === true)
        (chosen ?? element.querySelector('input'))?.focus();
    } else {
      element?.showModal();
      chosen?.focus();
    }
    return () => {
      const holder = document.activeElement;
      // Chromium before 93 leaves the focus in a closed dialog, and then the focus is lost.
      const isLost = holder === document.body || element?.contains(holder) === true;
      if (isLost && opener instanceof HTMLElement)
        opener.focus({ preventScroll: within !== undefined });
      // When the form goes, the lines below it move up. Its line is kept in sight.
      if (within !== undefined)
        requestAnimationFrame(() => within.scrollIntoView({ block: 'nearest' }));
    };
  }, []);
  const close = (): void => {
    isDone.current = true;
    dialog.current?.close();
    // Not left to the `close` event, which comes later and would close what was opened since.
    onClosed();
  };
  const mayClose = (): boolean =>
    dialog.current?.dispatchEvent(new Event(LEAVING, { cancelable: true })) !== false;
  return (
    <dialog
      ref={dialog}
      class={look}
      aria-label={name}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event)) return;
        event.preventDefault();
        if (mayClose()) close();
      }}
      onClose={() => {
        if (isDone.current) return;
        if (mayClose()) onClosed();
        else dialog.current?.showModal();
      }}
    >
      {children(close)}
    </dialog>
  );
}
