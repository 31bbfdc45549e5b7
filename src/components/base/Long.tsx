import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { isLong } from '../../ledger/index.ts';
import { beside } from '../../text/index.ts';

/** Something long. Shows some lines of it until all is asked for. Paper always shows all. */
export function ShowMore({ draw }: { draw: (look?: string) => VNode }): VNode {
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      {draw(isWhole ? undefined : 'clamped')}
      <button type="button" class="more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? beside.less : beside.more}
      </button>
    </>
  );
}

interface Props {
  text: string;
  /** The text as it is drawn. */
  children: ComponentChildren;
}

/** A text that somebody typed, shortened if it is long. */
export function Long({ text, children }: Props): VNode {
  if (!isLong(text)) return <>{children}</>;
  return <ShowMore draw={(look) => <span class={look}>{children}</span>} />;
}
