import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { imports as words } from '../../text/index.ts';

interface Props<One> {
  all: readonly One[];
  say: (one: One) => string;
  /** How many are shown at once. */
  first?: number;
  /** The summary over the rest, which is folded. */
  title?: string;
}

/** The first entries of a list, and the number of the rest. The rest is drawn when somebody opens it. */
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

interface FindingsProps<One> extends Omit<Props<One>, 'title'> {
  /** The sentence above the list. */
  title: string;
  look?: string;
}

/** A list below a sentence. Nothing if the list is empty. */
export function Findings<One>({
  title,
  look = 'doubt',
  ...list
}: FindingsProps<One>): VNode | null {
  if (list.all.length === 0) return null;
  return (
    <>
      <p class={look}>{title}</p>
      <LongList {...list} />
    </>
  );
}

/** Those of the sentences that are not false, one below the other. */
export function Lines({ all, look }: { all: readonly (string | false)[]; look?: string }): VNode {
  return (
    <>
      {all.filter(Boolean).map((line) => (
        <p key={line} class={look}>
          {line}
        </p>
      ))}
    </>
  );
}
