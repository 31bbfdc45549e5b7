import { useStore } from '@nanostores/preact';
import type { ComponentChildren, VNode } from 'preact';
import { takeOver, unitsWithWords } from '../../ledger/index.ts';
import type { Taken } from '../../ledger/index.ts';
import { fieldAndValue, inLine, signature, valueWords, who as words } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { Button } from '../base/controls.tsx';
import { shownItem } from '../here/shown-item.ts';
import { LongList } from '../base/LongList.tsx';
import { MoreOnScroll, useMore } from '../base/more-on-scroll.tsx';

/** One value that would be taken over, with the value that my unit has in the same field. */
function lineOf({ item, field, claim, there }: Taken, unit: string): string {
  const said = `${inLine(fieldAndValue(field, claim.value))}（${signature(claim.entry)}）`;
  const isSame = there.some(({ value }) => value === claim.value);
  const values = there.map(({ value }) => inLine(valueWords(field, value))).join('；');
  const other = there.length === 0 ? '' : isSame ? words.same(unit) : words.differs(unit, values);
  return `${shownItem(item).place}，${said}${other}`;
}

interface OtherProps {
  unit: string;
  onTaken: () => void;
  /** Other buttons: `before` in front of the one that takes over, `children` behind it. */
  before?: ComponentChildren;
  children?: ComponentChildren;
}

/** Shows what would be taken over from another name to my unit, with a button to do so. */
function Other({ unit, onTaken, before, children }: OtherProps): VNode {
  const ledger = getLedger();
  const states = useStore(ledger.$items);
  const { unit: mine } = useStore(ledger.$who);
  const { taken, changes } =
    mine === '' ? { taken: [], changes: [] } : takeOver(states, unit, mine);
  const take = (): void => {
    ledger.record(changes);
    onTaken();
  };
  return (
    <>
      <LongList
        all={taken}
        first={0}
        title={words.wouldCome(taken.length)}
        say={(one) => lineOf(one, mine)}
      />
      <p class="buttons">
        {before}
        {taken.length > 0 && <Button onClick={take}>{words.takeOver(mine)}</Button>}
        {children}
      </p>
    </>
  );
}

/** Asks whether my unit is the new name of a former one. */
export function Renamed({ former, onDone }: { former: string; onDone: () => void }): VNode {
  const { unit } = useStore(getLedger().$who);
  return (
    <section class="take-over" aria-label={words.takeOver(unit)}>
      <p role="alert">{words.offer(former, unit)}</p>
      <p class="quiet">{words.othersHint}</p>
      <Other
        unit={former}
        onTaken={onDone}
        before={<Button onClick={onDone}>{words.leave}</Button>}
      />
    </section>
  );
}

interface Props {
  onTaken: () => void;
  /** Called with the name that is to be my unit. */
  onChoose: (unit: string) => void;
}

/** The other names under which this browser has entries, each with what could be taken over to my unit. */
export function TakeOver({ onTaken, onChoose }: Props): VNode | null {
  const ledger = getLedger();
  const states = useStore(ledger.$items);
  const { unit: mine } = useStore(ledger.$who);
  const [most, more] = useMore();
  const others = unitsWithWords(states).filter(({ unit }) => unit !== mine);
  if (others.length === 0) return null;
  return (
    <section class="take-over" aria-label={words.others}>
      <h3>{words.others}</h3>
      {mine !== '' && <p class="quiet">{words.othersHint}</p>}
      <ul>
        {others.slice(0, most).map(({ unit, count }) => (
          <li key={unit}>
            <strong>{words.named(unit)}</strong> {words.items(count)}
            <Other unit={unit} onTaken={onTaken}>
              {unit !== '' && <Button onClick={() => onChoose(unit)}>{words.chooseThis}</Button>}
            </Other>
          </li>
        ))}
      </ul>
      {others.length > most && <MoreOnScroll more={more} />}
    </section>
  );
}
