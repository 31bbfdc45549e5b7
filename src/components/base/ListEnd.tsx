import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { onPaper } from './on-paper.ts';

interface Props {
  /** Draws more: so many, or the next part. */
  more: (count?: number) => void;
}

/** Stands at the end of what is drawn of a list: draws more when one comes near it, and all that is printed. */
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
