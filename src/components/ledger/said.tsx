/** What is said of an item, as it is shown in several places. */
import { render } from 'preact';
import type { VNode } from 'preact';
import { FIELDS, isDisputed, isReworded, valueOf, webAddress } from '../../ledger/index.ts';
import type { Field, ItemState, Ledger, NamedField } from '../../ledger/index.ts';
import {
  fieldAndValue,
  fieldWords,
  marks,
  shownName,
  signature,
  valueWords,
} from '../../text/index.ts';
import { fingerprintOf } from '../here/item.ts';
import { Long } from '../base/Long.tsx';

interface DisputeProps {
  state: ItemState;
  field: NamedField;
}

/** What people disagree on, each with who says so and when. */
export function Dispute({ state, field }: DisputeProps): VNode {
  const claims = state.fields.get(field) ?? [];
  const sides = claims.map(
    ({ value, entry }) => `${valueWords(field, value)}（${signature(entry)}）`,
  );
  return (
    <p class="doubt">
      {fieldWords[field]}
      {marks.disputed}
      <Long text={sides.join('')}>{sides.join('；')}</Long>
    </p>
  );
}

/**
 * Evidence, a line each; what a person typed may be anything: an address of the web is a link, with its true
 * site where it seems to be another's.
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
              line
            ) : (
              <a href={address.href} rel="noopener noreferrer" target="_blank">
                {shownName(line)}
              </a>
            )}
            {address?.realSite !== undefined && <strong>{marks.realSite(address.realSite)}</strong>}
          </span>
        );
      })}
    </>
  );
}

interface DoubtsProps {
  state: ItemState;
  /** Of the item's official words as they are now. */
  fingerprint?: string | undefined;
}

/** What needs a second look: where people disagree, and whether the text has other words now. */
export function Doubts({ state, fingerprint }: DoubtsProps): VNode {
  return (
    <>
      {FIELDS.filter((field) => isDisputed(state, field)).map((field) => (
        <Dispute key={field} state={state} field={field} />
      ))}
      {fingerprint !== undefined && isReworded(state, fingerprint) && (
        <p class="doubt">{marks.wordingChanged}</p>
      )}
    </>
  );
}

interface FilledInProps extends DoubtsProps {
  /** Fields that are shown elsewhere. */
  but?: readonly Field[];
  /** How a value looks. */
  look?: string;
}

/** What is filled in of an item: in a line what is short, below it what needs a second look. */
export function FilledIn({ state, fingerprint, but = ['status'], look }: FilledInProps): VNode {
  const filled = FIELDS.filter((field) => !but.includes(field) && valueOf(state, field) !== '');
  return (
    <>
      {filled.map((field) => (
        <p key={field} class={look}>
          <Long text={valueOf(state, field)}>
            {field === 'evidence' ? (
              <>
                {fieldWords.evidence}：
                <Evidence text={valueOf(state, field)} />
              </>
            ) : (
              fieldAndValue(field, valueOf(state, field))
            )}
          </Long>
        </p>
      ))}
      <Doubts state={state} fingerprint={fingerprint} />
    </>
  );
}

/** Where a line says what was filled in: before the way to fill in more. */
function placeIn(line: Element): Element {
  const before = line.querySelector('.said');
  if (before !== null) return before;
  const place = document.createElement('div');
  place.className = 'said';
  line.querySelector('.fill')?.before(place);
  return place;
}

/** What stands in each line: a state stays the same object until something of it changes. */
const drawn = new WeakMap<Element, ItemState | undefined>();

/** Draws under each measure and task of the page what my unit has filled in of it. */
export function drawSaid(ledger: Ledger): void {
  const { unit } = ledger.$who.get();
  const states = ledger.$items.get();
  for (const line of Array.from(document.querySelectorAll<HTMLElement>('[data-mark]'))) {
    const item = line.dataset['mark'] ?? '';
    const state = states.get(item)?.get(unit);
    if (drawn.get(line) === state) continue;
    const fingerprint = fingerprintOf(item);
    render(
      state === undefined ? null : <FilledIn state={state} fingerprint={fingerprint} />,
      placeIn(line),
    );
    drawn.set(line, state);
  }
}
