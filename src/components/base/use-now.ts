import type { ReadableAtom } from 'nanostores';
import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * The value of a store. `useStore` draws a moment after it has changed, and paper does not wait for that: this one asks
 * to be drawn at once.
 */
export function useNow<Value>(store: ReadableAtom<Value>): Value {
  const [, draw] = useState({});
  useLayoutEffect(() => store.listen(() => draw({})), [store]);
  return store.get();
}
