import type { RefObject, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ledger as words } from '../../text/index.ts';
import { useHold } from '../base/keep-open.ts';

interface Unsaved {
  form: RefObject<HTMLFormElement>;
  /** Asks first if something would be lost, else closes. */
  leave: () => void;
  question: VNode | null;
}

/** The question. It takes the focus, wherever that was in the form. */
function Question({ onClose, onStay }: { onClose: () => void; onStay: () => void }): VNode {
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  return (
    <p class="doubt buttons" role="alert">
      <span>{words.unsaved}</span>
      <button type="button" onClick={onClose}>
        {words.discard}
      </button>
      <button ref={stay} type="button" onClick={onStay}>
        {words.keepWriting}
      </button>
    </p>
  );
}

/** Asks before typed text is thrown away, also when the page is closed. */
export function useUnsaved(isDirty: boolean, onClose: () => void): Unsaved {
  const form = useRef<HTMLFormElement>(null);
  const [isAsking, setAsking] = useState(false);
  // A day that is half typed has no value yet, but would be lost too.
  const isUnsaved = (): boolean => isDirty || form.current?.querySelector(':invalid') !== null;
  useHold(() => {
    if (isUnsaved()) setAsking(true);
    return isUnsaved();
  }, form);
  return {
    form,
    leave: () => (isUnsaved() ? setAsking(true) : onClose()),
    question: isAsking ? <Question onClose={onClose} onStay={() => setAsking(false)} /> : null,
  };
}
