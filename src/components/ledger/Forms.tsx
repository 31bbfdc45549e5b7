import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../base/Dialog.tsx';
import { useTouch } from '../base/use-touch.ts';
import { Editor } from './Editor.tsx';
import { shownItem } from '../here/item.ts';
import type { ShownItem } from '../here/item.ts';
import { WhoDialog } from './WhoDialog.tsx';

/** What opens a form: that of the item which `data-edit` names, or of who is typing. */
export const FORMS = '[data-edit], [data-open-who]';

/** The forms that open over a page, an island: of an item, a measure or a task, and of who is typing. */
export function Forms(): VNode | null {
  const [open, setOpen] = useState<ShownItem | 'who'>();
  useTouch(FORMS, ({ dataset: { edit } }) => setOpen(edit === undefined ? 'who' : shownItem(edit)));
  const onClosed = (): void => setOpen(undefined);
  if (open === undefined) return null;
  if (open === 'who') return <WhoDialog onClosed={onClosed} />;
  return (
    <Dialog name={open.place} look="form-dialog" onClosed={onClosed}>
      {(close) => <Editor shown={open} onClose={close} />}
    </Dialog>
  );
}
