import { who as words } from '../../text/index.ts';
import { getLedger } from '../checklist/ledger.ts';
import { Editor } from './Editor.tsx';
import { shownItem } from './item.ts';
import { openDialog } from './open-dialog.ts';
import { WhoForm } from './WhoForm.tsx';

/** Opens the form of one item: a measure or a task. */
export function openEditor(item: string): void {
  const shown = shownItem(item);
  openDialog(shown.place, (close) => <Editor ledger={getLedger()} shown={shown} onClose={close} />);
}

/**
 * Opens the form that asks who is typing and for which unit.
 *
 * @param start Filled in, where somebody has just picked it.
 */
export function openWho(start: { unit?: string } = {}): void {
  openDialog(words.title, (close) => (
    <>
      <h2>{words.title}</h2>
      <WhoForm ledger={getLedger()} start={start} onDone={close} />
    </>
  ));
}
