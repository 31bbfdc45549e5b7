/** The events by which the inline script, the page script and the ledger hand work to each other. */
import type { Ledger } from '../../ledger/index.ts';

/** The page script has started. */
export const STARTED = 'taizhang:started';

/** The ledger of this page was opened, by whatever script needed it first. */
export const OPENED = 'taizhang:opened';

/**
 * The page script takes over from the inline script. Its detail is a function that takes the entries of all clicks
 * since the page was opened, and those of them that could not be stored.
 */
export const READY = 'taizhang:ready';

/** The inline script has recorded a click. Its detail tells islands the status that each item shows now. */
export const CLICKED = 'taizhang:clicked';

/** A script listens to clicks from now on. Its detail is a function that takes each earlier click, in order. */
export const TOUCHABLE = 'taizhang:touchable';

declare global {
  interface DocumentEventMap {
    [READY]: CustomEvent<Ledger['resume']>;
    [TOUCHABLE]: CustomEvent<(click: Event) => void>;
  }
}

export const BOX = 'input[data-item]';

/** The box that an event is about, if it is about one. */
export function boxOf(event: Event): HTMLInputElement | undefined {
  const { target } = event;
  return target instanceof HTMLInputElement && target.matches(BOX) ? target : undefined;
}
