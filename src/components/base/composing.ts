import type { TargetedEvent, TargetedInputEvent } from 'preact';
import { useState } from 'preact/hooks';

/**
 * Whether a key belongs to an input method. In Safari the Enter or Esc that ends composing can be told by its
 * number only.
 *
 * @see https://bugs.webkit.org/show_bug.cgi?id=165004
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/**
 * Props of a field for typing. While an input method composes, the field keeps its text, whatever is drawn. `tell`
 * is called once that is done: half a word is nothing to search for.
 */
export function useTyped(value: string, tell: (value: string) => void): object {
  const [composing, setComposing] = useState<string>();
  const done = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    setComposing(undefined);
    tell(currentTarget.value);
  };
  return {
    value: composing ?? value,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => {
      if (event.isComposing) setComposing(event.currentTarget.value);
      else done(event);
    },
    // In lower case: from `onCompositionEnd` Preact makes the name of an event that no browser has.
    oncompositionend: done,
  };
}
