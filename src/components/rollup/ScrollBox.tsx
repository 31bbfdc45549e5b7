import type { ComponentChildren, VNode } from 'preact';

/** A box in which a wide table scrolls by itself, with the keyboard too. */
export function ScrollBox({
  name,
  children,
}: {
  name: string;
  children: ComponentChildren;
}): VNode {
  return (
    <div class="rollup-scroll" tabIndex={0} role="region" aria-label={name}>
      {children}
    </div>
  );
}
