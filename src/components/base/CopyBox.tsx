import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { byHand } from '../../text/index.ts';
import { copyText } from './copy-text.ts';

interface Copied {
  text: string;
  /** False where a browser allows no copying. */
  isCopied: boolean;
}

/** A text on its way to the clipboard: what was copied last, and the way to copy. */
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
  /** Said once it is copied. */
  done: string;
}

/**
 * Says how copying went; if it failed, the text is in a box, selected, so that the keys copy it. The status line
 * is always in the page: screen readers announce only changes of one that was there before.
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
              // Of what is selected a browser brings only the end into sight.
              currentTarget.scrollIntoView({ block: 'nearest' });
            }}
          />
        </div>
      )}
    </>
  );
}
