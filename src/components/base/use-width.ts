import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The width of an element, now and after each change; 0 before the element is there. */
export function useWidth(): [host: RefObject<HTMLDivElement>, width: number] {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = host;
    if (current === null) return undefined;
    // Drawn in the next frame: drawing at once changes sizes again, which WebKit reports as an error.
    const observer = new ResizeObserver(() =>
      requestAnimationFrame(() => setWidth(current.clientWidth)),
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [host, width];
}
