import type { HTMLAttributes, VNode } from 'preact';
import { partTitle } from '../../text/index.ts';

interface PartProps extends HTMLAttributes<HTMLElement> {
  id: string;
  /** From 1. */
  number: number;
  title: string;
}

/** A part of the page, under its heading. */
export function Part({ id, number, title, children, ...attributes }: PartProps): VNode {
  return (
    <section aria-labelledby={id} {...attributes}>
      <h2 id={id}>{partTitle(number, title)}</h2>
      {children}
    </section>
  );
}
