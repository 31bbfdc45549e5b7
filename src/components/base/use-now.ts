import type { ReadableAtom } from 'nanostores';
import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * The value of a store, drawn at once when it changes. `useStore` draws a moment later, and paper does not wait.
 */
export function useNow<Value>(store: ReadableAtom<Value>): Value {
  const [, draw] = useState({});
  useLayoutEffect(() => store.listen(() => draw({})), [store]);
  return store.get();
}
