import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isComposing } from './composing.ts';
import { LEAVING } from './keep-open.ts';

interface Props {
  /** Its name for a screen reader. */
  name: string;
  look: 'form-dialog' | 'form-line' | 'search-dialog';
  /** Where in the page it opens; else it opens over the page. */
  within?: Element | undefined;
  /** Told once it is closed: then it is to be drawn no more. */
  onClosed: () => void;
  /** Gets the way to close it. */
  children: (close: () => void) => ComponentChildren;
}

/**
 * A dialog over the page, or in a place of it. Its content may keep it open (keep-open.ts). Browsers let a page prevent
 * `cancel` only a few times, so the dialog listens for the Esc key instead; one that closes all the same (by
 * Android's back) is shown again if its content holds it.
 */
export function Dialog({ name, look, within, onClosed, children }: Props): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const isDone = useRef(false);
  // Now: WebKit lets what is in it take the focus before it is shown.
  const [opener] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element !== null && within !== undefined) {
      within.append(element);
      // `show()` would take the focus from a person who only looks.
      element.open = true;
      if (opener?.matches('a, button') === true)
        element.querySelector<HTMLElement>('input:checked, input')?.focus();
    } else element?.showModal();
    return () => {
      const holder = document.activeElement;
      // Chromium before 93 leaves the focus in a dialog that is closed, and then gives it to nobody.
      const isLost = holder === document.body || element?.contains(holder) === true;
      if (isLost && opener instanceof HTMLElement)
        opener.focus({ preventScroll: within !== undefined });
      // The lines below a form move up when it goes: its line stays in sight.
      if (within !== undefined)
        requestAnimationFrame(() => within.scrollIntoView({ block: 'nearest' }));
    };
  }, []);
  const close = (): void => {
    isDone.current = true;
    dialog.current?.close();
    // At once: the event comes later, and would close what was opened since.
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
