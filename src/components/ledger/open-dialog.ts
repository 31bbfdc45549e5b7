import { render } from 'preact';
import type { VNode } from 'preact';
import { LEAVING } from './hold.ts';

/**
 * Opens a dialog over the page; it is gone once it is closed. Browsers honour the holding of `cancel` only a
 * few times, so that Esc is heard as a key, and a dialog that was closed all the same (by Android's back) is
 * shown again where its content holds it.
 *
 * @param name What a screen reader calls it.
 * @param content Gets the way to close it.
 */
export function openDialog(name: string, content: (close: () => void) => VNode): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'form-dialog';
  dialog.setAttribute('aria-label', name);
  document.body.append(dialog);
  let isDone = false;
  const close = (): void => {
    isDone = true;
    dialog.close();
  };
  const mayClose = (): boolean => dialog.dispatchEvent(new Event(LEAVING, { cancelable: true }));
  render(content(close), dialog);
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    if (mayClose()) close();
  });
  dialog.addEventListener('close', () => {
    if (!isDone && !mayClose()) {
      dialog.showModal();
      return;
    }
    render(null, dialog);
    dialog.remove();
  });
  dialog.showModal();
}
