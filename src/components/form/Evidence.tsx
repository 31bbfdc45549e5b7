import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { webAddress } from '../../ledger/index.ts';
import { beside, isPath, pathWords as words, shownName } from '../../text/index.ts';
import { useCopy } from '../base/CopyBox.tsx';
import { Long } from '../base/Long.tsx';

/** A path in a shared folder. Browsers open no such path from a page, so it can be copied. */
function Path({ path }: { path: string }): VNode {
  const [copied, copy] = useCopy();
  const shown = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (copied?.isCopied === false && shown.current !== null)
      getSelection()?.selectAllChildren(shown.current);
  }, [copied]);
  const said = copied?.isCopied === true ? words.copied : words.byHand;
  return (
    <>
      <code ref={shown}>{shownName(path)}</code>{' '}
      <button type="button" class="copy-path" onClick={() => void copy(path)}>
        {copied === undefined ? words.copy : said}
      </button>
    </>
  );
}

/**
 * Evidence, line by line. People may type anything: a web address becomes a link, followed by its true site where
 * the address looks like another's; a path can be copied.
 */
export function Evidence({ text }: { text: string }): VNode {
  const lines = text.split('\n').map((line) => line.trim());
  return (
    <>
      {lines.filter(Boolean).map((line, index) => {
        const address = webAddress(line);
        return (
          <span key={index} class="evidence">
            {address === undefined ? (
              isPath(line) ? (
                <Path path={line} />
              ) : (
                line
              )
            ) : (
              <a href={address.href} rel="noopener noreferrer" target="_blank">
                {shownName(line)}
              </a>
            )}
            {address?.realSite !== undefined && (
              <strong>{beside.realSite(address.realSite)}</strong>
            )}
          </span>
        );
      })}
    </>
  );
}

/** Evidence in a cell. */
export function EvidenceLinks({ text }: { text: string }): VNode {
  return (
    <p>
      <Long text={text}>
        <Evidence text={text} />
      </Long>
    </p>
  );
}
