import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { encode } from 'uqr';
import { dayOf } from '../../ledger/index.ts';
import { aloud, cite as words } from '../../text/index.ts';
import type { Cited } from '../../text/index.ts';
import { idOf } from '../base/hash.ts';
import { CopyBox, useCopy } from '../base/CopyBox.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { useTouch } from '../base/use-touch.ts';
import { publicAddressOf } from './public-address.ts';

/** A QR code as one path: no picture is fetched, and no style attribute is needed. */
function QrCode({ text, name }: { text: string; name: string }): VNode {
  const { data, size } = encode(text, { border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [[x, y]] : [])));
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name}>
      <rect width={size} height={size} fill="#fff" />
      <path fill="#000" d={squares.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join('')} />
    </svg>
  );
}

/** What the page knows about the clause that a link cites. */
function citedBy(link: HTMLAnchorElement): Cited {
  const { title = '' } = document.documentElement.dataset;
  const { publisher = '', published = '', titleBy, via = '' } = document.body.dataset;
  return {
    title,
    isTitleEditors: titleBy === 'editor',
    via,
    place: link.dataset['cite'] ?? '',
    text: document.getElementById(idOf(link))?.textContent ?? '',
    publisher,
    published,
    address: publicAddressOf(link),
    today: dayOf(Date.now()),
  };
}

const KINDS = ['plain', 'gbt', 'link'] as const;

function textOf(kind: (typeof KINDS)[number], cited: Cited): string {
  return kind === 'link' ? cited.address : words[kind](cited);
}

interface Props {
  cited: Cited;
  /** Undefined where nothing can be read aloud. */
  onReadAloud: (() => void) | undefined;
  onClose: () => void;
}

/** The ways to cite a clause, and a button to hear the text from there. */
function Cite({ cited, onReadAloud, onClose }: Props): VNode {
  const [copied, copy] = useCopy();
  const { address, title, place } = cited;
  const share = (): void => {
    // It is no error if the person cancels sharing.
    navigator.share({ title: `${title} ${place}`, text: cited.text, url: address }).catch(() => {});
  };
  return (
    <div class="cite-form">
      <h2>{words.title}</h2>
      <p class="quiet">{place}</p>
      {address === '' && <p class="doubt">{words.local}</p>}
      {KINDS.filter((kind) => kind !== 'link' || address !== '').map((kind) => (
        <section key={kind}>
          <h3>{words.kinds[kind]}</h3>
          <p class="cite-text">{textOf(kind, cited)}</p>
          <button type="button" onClick={() => void copy(textOf(kind, cited))}>
            {copied?.isCopied === true && copied.text === textOf(kind, cited)
              ? words.copiedThis
              : words.copy[kind]}
          </button>
        </section>
      ))}
      <CopyBox copied={copied} done={words.copied} />
      {address !== '' && (
        <details>
          <summary>{words.code}</summary>
          <QrCode text={address} name={words.codeHint} />
          <p class="quiet">{words.codeHint}</p>
        </details>
      )}
      <p class="buttons">
        {'share' in navigator && address !== '' && (
          <button type="button" onClick={share}>
            {words.share}
          </button>
        )}
        {onReadAloud !== undefined && (
          <button type="button" onClick={onReadAloud}>
            {aloud.from}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </div>
  );
}

/** Reads this page aloud, from the clause that a link cites. Undefined without a voice or the clause. */
function readerFrom(link: HTMLAnchorElement): (() => void) | undefined {
  const clause = document.getElementById(idOf(link));
  const button = document.querySelector('[data-aloud]:not([hidden])');
  if (clause === null || button === null) return undefined;
  return () => button.dispatchEvent(new CustomEvent('aloud', { detail: clause }));
}

/** Links that open the ways to cite a clause. */
export const CITES = '[data-cite]';

/** The ways to cite a clause, an island that opens over the page. */
export function CiteDialog(): VNode | null {
  const [link, setLink] = useState<HTMLAnchorElement>();
  useTouch(CITES, (opener) => {
    if (opener instanceof HTMLAnchorElement) setLink(opener);
  });
  if (link === undefined) return null;
  const readAloud = readerFrom(link);
  return (
    <Dialog name={words.title} look="form-dialog" onClosed={() => setLink(undefined)}>
      {(close) => (
        <Cite
          cited={citedBy(link)}
          onReadAloud={
            readAloud &&
            (() => {
              close();
              readAloud();
            })
          }
          onClose={close}
        />
      )}
    </Dialog>
  );
}
