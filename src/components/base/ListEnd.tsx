import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { onPaper } from './on-paper.ts';

interface Props {
  /** Draws so many more, or the next part. */
  more: (count?: number) => void;
}

/** The end of the drawn part of a list. Draws more when it comes near the window, and everything before printing. */
export function ListEnd({ more }: Props): VNode {
  const end = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([record]) => record?.isIntersecting === true && more(),
      { rootMargin: '600px' },
    );
    if (end.current !== null) observer.observe(end.current);
    return () => observer.disconnect();
  });
  useEffect(() => onPaper((isPrinting) => isPrinting && more(Infinity)), []);
  return <p ref={end} aria-hidden="true" class="more" />;
}
