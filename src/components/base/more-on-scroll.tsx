/** A long list: its first part is drawn at once, the others as one scrolls to the end of what is there. */
import { useState } from 'preact/hooks';
import { lazy } from './lazy.tsx';

/** How many are drawn at once: more than one looks through, few enough to be there before one looks. */
const STEP = 150;

/** How many of a list are drawn by now, and what draws more of it. */
export function useMore(): [most: number, more: (count?: number) => void] {
  const [most, setMost] = useState(STEP);
  return [most, (count = STEP) => setMost((before) => before + count)];
}

/** Stands at the end of what is drawn; few lists are so long. */
export const MoreOnScroll = lazy(async () => (await import('./ListEnd.tsx')).ListEnd);
