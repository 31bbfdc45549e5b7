import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { isLong } from '../../ledger/index.ts';
import { marks } from '../../text/index.ts';

interface Props {
  text: string;
  /** How the text is shown. */
  children: ComponentChildren;
}

/** A text that somebody typed: of a long one some lines, until it is asked for; on paper always all. */
export function Long({ text, children }: Props): VNode {
  const [isWhole, setWhole] = useState(false);
  if (!isLong(text)) return <>{children}</>;
  return (
    <>
      <span class={isWhole ? undefined : 'clamped'}>{children}</span>
      <button type="button" class="more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? marks.less : marks.more}
      </button>
    </>
  );
}
