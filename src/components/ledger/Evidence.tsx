import type { VNode } from 'preact';
import { fieldWords } from '../../text/index.ts';

/** Only these become links: what a person typed may be anything. */
const LINK = /^https?:\/\/\S+$/iu;

/** Evidence, a line each: an address of the web as a link, all else as words. */
export function Evidence({ text }: { text: string }): VNode {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (
    <>
      {fieldWords.evidence}：
      {lines.map((line, index) => (
        <span key={index} class="evidence">
          {LINK.test(line.trim()) ? (
            <a href={line.trim()} rel="noopener noreferrer" target="_blank">
              {line.trim()}
            </a>
          ) : (
            line
          )}
        </span>
      ))}
    </>
  );
}
