import type { ComponentChildren, VNode } from 'preact';
import { partTitle } from '../../text/index.ts';

interface PartProps {
  id: string;
  /** From 1. */
  number: number;
  title: string;
  children: ComponentChildren;
}

/** A part of the page, under its heading. */
export function Part({ id, number, title, children }: PartProps): VNode {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{partTitle(number, title)}</h2>
      {children}
    </section>
  );
}
