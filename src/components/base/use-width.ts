import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How wide an element is, now and whenever that changes; 0 before it is there. */
export function useWidth(): [host: RefObject<HTMLDivElement>, width: number] {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = host;
    if (current === null) return undefined;
    // In the next frame: what is drawn at once changes sizes again, which WebKit reports as an error.
    const observer = new ResizeObserver(() =>
      requestAnimationFrame(() => setWidth(current.clientWidth)),
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [host, width];
}
