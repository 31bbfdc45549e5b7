import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  summary: string;
  class: string;
  isOpen?: boolean;
  /** Draws the content, from the first opening on. */
  children: () => VNode;
}

/** A part of a panel that is loaded and drawn when somebody opens it. */
export function Folded({ summary, isOpen = false, children, class: look }: Props): VNode {
  const [wasOpened, setOpened] = useState(isOpen);
  return (
    <details
      class={look}
      open={isOpen}
      onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
    >
      <summary>{summary}</summary>
      {wasOpened && children()}
    </details>
  );
}
