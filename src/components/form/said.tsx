/** Shows what was filled in for an item, for several parts of the site. */
import { render } from 'preact';
import type { VNode } from 'preact';
import {
  closingOf,
  columnNames,
  columnsIn,
  countStatuses,
  dayOf,
  FIELDS,
  isDisputed,
  isReworded,
  momentOf,
  ownItems,
  ownValues,
  valueOf,
} from '../../ledger/index.ts';
import { valueIn } from '../../outside/records.ts';
import type { Closing, Field, ItemState, Ledger, OwnColumns, OwnItem } from '../../ledger/index.ts';
import {
  beside,
  fieldAndValue,
  fieldWords,
  ownColumnWords,
  ownSaid,
  ownWords,
  talkWords,
} from '../../text/index.ts';
import { fingerprintOf } from '../here/shown-item.ts';
import { getLedger } from '../here/ledger.ts';
import { talksHere } from '../here/talks.ts';
import { lazy } from '../base/lazy.tsx';
import { Long } from '../base/Long.tsx';
import { Dispute } from './Dispute.tsx';
import { Evidence } from './Evidence.tsx';

/** Tells that the text has changed. The former words are loaded after. */
const Reworded = lazy(
  async () => (await import('./Reworded.tsx')).Reworded,
  () => <p class="doubt">{beside.wordingChanged}</p>,
);

interface DoubtsProps {
  state: ItemState;
  /** The fingerprint of the item's official words as they are now. */
  fingerprint?: string | undefined;
  /** Whether it is for paper, where nothing can be clicked. */
  isPlain?: boolean;
  /** The team's own columns, if not those of this page's ledger. */
  columns?: OwnColumns;
}

/** The reasons for a second look: people disagree, or the text has changed. */
export function Doubts({
  state,
  fingerprint,
  isPlain = false,
  columns = columnsIn(getLedger().$items.get()),
}: DoubtsProps): VNode {
  const names = columnNames(columns.shown);
  const isOld = fingerprint !== undefined && isReworded(state, fingerprint);
  return (
    <>
      {[...FIELDS, ...Object.keys(names)]
        .filter((field) => isDisputed(state, field))
        .map((field) => (
          <Dispute
            key={field}
            {...{ state, field }}
            word={valueIn(names, field)}
            most={isPlain ? Infinity : undefined}
          />
        ))}
      {isOld && isPlain && <p class="doubt">{beside.wordingChanged}</p>}
      {isOld && !isPlain && <Reworded state={state} fingerprint={fingerprint} />}
    </>
  );
}

interface FilledInProps extends DoubtsProps {
  /** Fields that are shown elsewhere. */
  but?: readonly Field[];
  /** The class of each value. */
  look?: string;
}

/** The filled-in fields of an item, a paragraph each, and below them the reasons for a second look. */
export function FilledIn({
  but = ['status'],
  look,
  columns = columnsIn(getLedger().$items.get()),
  ...doubts
}: FilledInProps): VNode {
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
      {ownValues(state, columns.shown).map(({ name, value }) => (
        <p key={name} class={look}>
          <Long text={value}>{ownColumnWords.value(name, value)}</Long>
        </p>
      ))}
      <Doubts {...doubts} columns={columns} />
    </>
  );
}

/** The parts into which a unit has broken down an item. */
export function OwnSaid({ items }: { items: readonly OwnItem[] }): VNode | null {
  if (items.length === 0) return null;
  const { done, counted } = countStatuses(items, ({ status }) => status);
  const list = (all: readonly OwnItem[]): VNode => (
    <ol>
      {all.map((one) => (
        <li key={one.item}>
          <Long text={one.name}>{ownSaid(one)}</Long>
          {one.below.length > 0 && list(one.below)}
        </li>
      ))}
    </ol>
  );
  return (
    <div class="own-said">
      <p>{ownWords.count(done, counted)}</p>
      {list(items)}
    </div>
  );
}

/** An office's decision on an item, and its opinion. */
function ClosingLine({
  closing: { standing, since, decided, opinion },
}: {
  closing: Closing;
}): VNode {
  const by = decided && talkWords.by(decided.office, dayOf(Date.parse(momentOf(decided.entry))));
  return (
    <p class={standing === 'returned' ? 'doubt' : 'closing'}>
      <Long text={opinion}>
        {talkWords.line(talkWords.standing(standing, since), by ?? '', opinion)}
      </Long>
    </p>
  );
}

/** The element of a line that shows what was filled in. */
function placeIn(line: Element): Element {
  const before = line.querySelector('.said');
  if (before !== null) return before;
  const place = document.createElement('div');
  place.className = 'said';
  line.append(place);
  return place;
}

/** The states drawn in each line. A state stays the same object until it changes. */
const drawn = new WeakMap<Element, readonly (ItemState | undefined)[]>();

/** The states of items and of all items below them. */
function statesIn(items: readonly OwnItem[]): ItemState[] {
  return items.flatMap(({ state, below }) => [state, ...statesIn(below)]);
}

/** Draws under each measure and task of the page what my unit has filled in. */
export function drawSaid(ledger: Ledger): void {
  const { unit } = ledger.$who.get();
  const states = ledger.$items.get();
  const all = ownItems(ledger.home, states, unit);
  const talks = talksHere(ledger);
  const columns = columnsIn(states);
  for (const line of Array.from(document.querySelectorAll<HTMLElement>('[data-mark]'))) {
    const item = line.dataset['mark'] ?? '';
    const state = states.get(item)?.get(unit);
    const items = all.get(item) ?? [];
    const closing = closingOf(talks, item, unit, state);
    const shown = [
      state,
      ...statesIn(items),
      ...closing.talks.map((talk) => talk.state),
      ...columns.shown.map((column) => column.state),
    ];
    const before = drawn.get(line) ?? [undefined];
    if (before.length === shown.length && shown.every((one, at) => one === before[at])) continue;
    render(
      <>
        {state !== undefined && (
          <FilledIn state={state} fingerprint={fingerprintOf(item)} columns={columns} />
        )}
        <OwnSaid items={items} />
        {closing.talks.length > 0 && <ClosingLine closing={closing} />}
      </>,
      placeIn(line),
    );
    drawn.set(line, shown);
  }
}
