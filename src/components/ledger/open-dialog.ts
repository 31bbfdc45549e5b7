import { render } from 'preact';
import type { VNode } from 'preact';

/**
 * Opens a dialog over the page; it is gone once it is closed.
 *
 * @param name What a screen reader calls it.
 * @param content Gets the way to close it. It may refuse Esc by listening to `cancel`.
 */
export function openDialog(name: string, content: (close: () => void) => VNode): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'form-dialog';
  dialog.setAttribute('aria-label', name);
  document.body.append(dialog);
  render(
    content(() => dialog.close()),
    dialog,
  );
  dialog.addEventListener('close', () => {
    render(null, dialog);
    dialog.remove();
  });
  dialog.showModal();
}
