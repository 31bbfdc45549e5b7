import { render } from 'preact';
import type { VNode } from 'preact';
import { who as words } from '../../text/index.ts';
import { getLedger } from '../checklist/ledger.ts';
import { Editor } from './Editor.tsx';
import { shownItem } from './item.ts';
import { WhoForm } from './WhoForm.tsx';

/**
 * Opens a dialog over the page; it is gone once it is closed.
 *
 * @param name What a screen reader calls it.
 * @param content Gets the way to close it. It may refuse Esc by listening to `cancel`.
 */
function openDialog(name: string, content: (close: () => void) => VNode): void {
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

/** Opens the form of one item: a measure or a task. */
export function openEditor(item: string): void {
  const shown = shownItem(item);
  openDialog(shown.place, (close) => <Editor ledger={getLedger()} shown={shown} onClose={close} />);
}

/** Opens the form that asks who is typing and for which unit. */
export function openWho(): void {
  openDialog(words.title, (close) => (
    <>
      <h2>{words.title}</h2>
      <WhoForm ledger={getLedger()} onDone={close} />
    </>
  ));
}
