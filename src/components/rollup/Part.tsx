import type { ComponentChildren, VNode } from 'preact';

interface PartProps {
  id: string;
  title: string;
  children: ComponentChildren;
}

/** A part of the page, under its heading. */
export function Part({ id, title, children }: PartProps): VNode {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
