/** The events by which the inline script, the page script and the ledger hand over to each other. */
import type { Ledger } from '../../ledger/index.ts';

/** The page script has started: what it adds will come. */
export const STARTED = 'taizhang:started';

/** The ledger of this page has been opened, by whatever needed it first. */
export const OPENED = 'taizhang:opened';

/**
 * The page script takes over from the inline script; its detail is a function that takes the entries of the
 * clicks since the page came, and those of them which could not be stored.
 */
export const READY = 'taizhang:ready';

/** The inline script has kept a click; its detail says of each item what it shows now, for islands. */
export const CLICKED = 'taizhang:clicked';

/**
 * A script listens to clicks from now on; its detail is a function that takes each click before that, in their order.
 */
export const TOUCHABLE = 'taizhang:touchable';

declare global {
  interface DocumentEventMap {
    [READY]: CustomEvent<Ledger['resume']>;
    [TOUCHABLE]: CustomEvent<(click: Event) => void>;
  }
}

export const BOX = 'input[data-item]';

/** The box that an event is about, if it is one. */
export function boxOf(event: Event): HTMLInputElement | undefined {
  const { target } = event;
  return target instanceof HTMLInputElement && target.matches(BOX) ? target : undefined;
}
