import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { imports as words } from '../../text/index.ts';

interface Props<One> {
  all: readonly One[];
  say: (one: One) => string;
  /** So many are shown at once. */
  first?: number;
  /** What is said of the others, which are folded. */
  title?: string;
}

/** The first of a list, with how many more there are; those are drawn when somebody asks for them. */
export function LongList<One>({ all, say, first = 8, title }: Props<One>): VNode {
  const [isOpen, setOpen] = useState(false);
  const list = (some: readonly One[]): VNode => (
    <ul>
      {some.map((one, index) => (
        <li key={index}>{say(one)}</li>
      ))}
    </ul>
  );
  const others = all.slice(first);
  return (
    <>
      {first > 0 && list(all.slice(0, first))}
      {others.length > 0 && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{title ?? words.moreLines(others.length, first === 0)}</summary>
          {isOpen && list(others)}
        </details>
      )}
    </>
  );
}
