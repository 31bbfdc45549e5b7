import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { imports as words } from '../../text/index.ts';

interface Props<One> {
  all: readonly One[];
  say: (one: One) => string;
  /** How many are shown at once. */
  first?: number;
  /** The line over the others, which are folded. */
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

interface FindingsProps<One> extends Omit<Props<One>, 'title'> {
  /** Says what they are. */
  title: string;
  look?: string;
}

/** A list under a sentence that says what it is; nothing where there is none. */
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

/** Sentences that hold, one below the other. */
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
