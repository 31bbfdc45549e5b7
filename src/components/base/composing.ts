import type { TargetedEvent, TargetedInputEvent } from 'preact';
import { useState } from 'preact/hooks';

/**
 * Whether a key is an input method's own. Safari says so of the Enter or Esc that ends composing only by its number.
 *
 * @see https://bugs.webkit.org/show_bug.cgi?id=165004
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/**
 * Props of a field that a person types into. What an input method composes stays in the field, whatever is drawn
 * meanwhile, and is told once that is done: half a word is nothing to look for.
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
    // In small letters: of onCompositionEnd Preact makes an event that no browser has.
    oncompositionend: done,
  };
}
