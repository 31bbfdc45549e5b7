/** Long lists: the first part is drawn at once, more when somebody scrolls to the end. */
import { useState } from 'preact/hooks';
import { lazy } from './lazy.tsx';

/** How many are drawn at once: more than people look through, and few enough to be drawn in time. */
const STEP = 150;

/** How many entries of a list to draw now, and a function that draws more. */
export function useMore(): [most: number, more: (count?: number) => void] {
  const [most, setMost] = useState(STEP);
  return [most, (count = STEP) => setMost((before) => before + count)];
}

/** The end of the drawn part of a list. Few lists are long enough to need it. */
export const MoreOnScroll = lazy(async () => (await import('./ListEnd.tsx')).ListEnd);
