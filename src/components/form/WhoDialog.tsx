import type { VNode } from 'preact';
import type { Who } from '../../ledger/index.ts';
import { who as words } from '../../text/index.ts';
import { Dialog } from '../base/Dialog.tsx';
import { WhoForm } from './WhoForm.tsx';

interface Props {
  /** Who is proposed instead of the last choice. */
  prefill?: Partial<Who>;
  onClosed: () => void;
}

/** A dialog that asks who is typing, and for which unit. */
export function WhoDialog({ prefill = {}, onClosed }: Props): VNode {
  return (
    <Dialog name={words.title} look="form-dialog" onClosed={onClosed}>
      {(close) => (
        <>
          <h2>{words.title}</h2>
          <WhoForm prefill={prefill} onDone={close} />
        </>
      )}
    </Dialog>
  );
}
