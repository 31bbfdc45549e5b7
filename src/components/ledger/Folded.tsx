import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  summary: string;
  class: string;
  isOpen?: boolean;
  /** Draws what is in it, from when it is opened first. */
  children: () => VNode;
}

/** A part of a panel that is drawn, and so loaded, when somebody opens it. */
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
