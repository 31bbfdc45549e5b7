import type { Who } from '../../ledger/index.ts';
import { who as words } from '../../text/index.ts';
import { Editor } from './Editor.tsx';
import { shownItem } from './item.ts';
import { openDialog } from './open-dialog.ts';
import { WhoForm } from './WhoForm.tsx';

/** Opens the form of one item: a measure or a task. */
export function openEditor(item: string): void {
  const shown = shownItem(item);
  openDialog(shown.place, (close) => <Editor shown={shown} onClose={close} />);
}

/**
 * Opens the form that asks who is typing and for which unit.
 *
 * @param prefill What is proposed instead of what was chosen before.
 */
export function openWho(prefill: Partial<Who> = {}): void {
  openDialog(words.title, (close) => (
    <>
      <h2>{words.title}</h2>
      <WhoForm prefill={prefill} onDone={close} />
    </>
  ));
}
