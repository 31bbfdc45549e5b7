/** A long list: its first part is drawn at once, the others as one scrolls to the end of what is there. */
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** So many are drawn at once: more than one looks through, few enough to be there before one looks. */
const STEP = 150;

/** How many of a list are drawn by now, and what draws more of it. */
export function useMore(): [most: number, more: () => void] {
  const [most, setMost] = useState(STEP);
  return [most, () => setMost((before) => before + STEP)];
}

/** Stands at the end of what is drawn, and tells when one comes near it. */
export function MoreOnScroll({ onSeen }: { onSeen: () => void }): VNode {
  const end = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([record]) => record?.isIntersecting === true && onSeen(),
      { rootMargin: '600px' },
    );
    if (end.current !== null) observer.observe(end.current);
    return () => observer.disconnect();
  });
  return <p ref={end} aria-hidden="true" class="more" />;
}
