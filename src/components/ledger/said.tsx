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
import { lazy } from '../base/lazy.tsx';
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

/** That the text has other words now; what they were comes when it can. */
const Reworded = lazy(
  async () => (await import('./Reworded.tsx')).Reworded,
  () => <p class="doubt">{marks.wordingChanged}</p>,
);

interface DoubtsProps {
  state: ItemState;
  /** Of the item's official words as they are now. */
  fingerprint?: string | undefined;
  /** Whether nothing can be clicked: on paper. */
  isPlain?: boolean;
}

/** What needs a second look: where people disagree, and whether the text has other words now. */
export function Doubts({ state, fingerprint, isPlain = false }: DoubtsProps): VNode {
  const isOld = fingerprint !== undefined && isReworded(state, fingerprint);
  return (
    <>
      {FIELDS.filter((field) => isDisputed(state, field)).map((field) => (
        <Dispute key={field} state={state} field={field} />
      ))}
      {isOld && isPlain && <p class="doubt">{marks.wordingChanged}</p>}
      {isOld && !isPlain && <Reworded state={state} fingerprint={fingerprint} />}
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
export function FilledIn({ but = ['status'], look, ...doubts }: FilledInProps): VNode {
  const { state } = doubts;
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
      <Doubts {...doubts} />
    </>
  );
}

/** Where a line says what was filled in. */
function placeIn(line: Element): Element {
  const before = line.querySelector('.said');
  if (before !== null) return before;
  const place = document.createElement('div');
  place.className = 'said';
  line.append(place);
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
