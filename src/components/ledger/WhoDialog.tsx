import type { VNode } from 'preact';
import type { Who } from '../../ledger/index.ts';
import { who as words } from '../../text/index.ts';
import { Dialog } from '../base/Dialog.tsx';
import { WhoForm } from './WhoForm.tsx';

interface Props {
  /** Proposed instead of the choice before. */
  prefill?: Partial<Who>;
  onClosed: () => void;
}

/** Asks over the page who is typing, and for which unit. */
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
