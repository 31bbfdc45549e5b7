import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { byHand } from '../../text/index.ts';
import { copyText } from './copy-text.ts';

interface Copied {
  text: string;
  /** False if the browser refused to copy. */
  isCopied: boolean;
}

/** What was copied last, and a function that copies a text. */
export function useCopy(): [Copied | undefined, (text: string | Promise<string>) => Promise<void>] {
  const [copied, setCopied] = useState<Copied>();
  const copy = async (text: string | Promise<string>): Promise<void> => {
    const isCopied = await copyText(text);
    setCopied({ text: await text, isCopied });
  };
  return [copied, copy];
}

interface Props {
  copied: Copied | undefined;
  /** The words to show once the text is copied. */
  done: string;
}

/**
 * Tells whether the text was copied. If copying failed, the text is shown in a box, selected, so that the keys copy
 * it. The status line is always in the page: screen readers announce only changes of a line that was there before.
 */
export function CopyBox({ copied, done }: Props): VNode {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, [copied]);
  const says = copied === undefined ? '' : copied.isCopied ? done : byHand;
  return (
    <>
      <p role="status">{says}</p>
      {copied?.isCopied === false && (
        <div class="fields">
          <textarea
            ref={box}
            readOnly
            rows={6}
            aria-label={says}
            value={copied.text}
            onFocus={({ currentTarget }) => {
              currentTarget.select();
              // A browser scrolls only the end of a selection into sight.
              currentTarget.scrollIntoView({ block: 'nearest' });
            }}
          />
        </div>
      )}
    </>
  );
}
