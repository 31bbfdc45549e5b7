import type { VNode } from 'preact';
import { webAddress } from '../../ledger/index.ts';
import { fieldWords, marks, shownName } from '../../text/index.ts';

/** A line of evidence: an address of the web as a link, with its true site where it seems to be another's. */
function Line({ line }: { line: string }): VNode {
  const address = webAddress(line.trim());
  return (
    <span class="evidence">
      {address === undefined ? (
        line
      ) : (
        <a href={address.href} rel="noopener noreferrer" target="_blank">
          {shownName(line.trim())}
        </a>
      )}
      {address?.realSite !== undefined && <strong>{marks.realSite(address.realSite)}</strong>}
    </span>
  );
}

/** Evidence, a line each; what a person typed may be anything. */
export function Evidence({ text }: { text: string }): VNode {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (
    <>
      {fieldWords.evidence}：
      {lines.map((line, index) => (
        <Line key={index} line={line} />
      ))}
    </>
  );
}
