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

/** One word that would come along, with what my unit has there. */
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
  /** Other choices: before that where it is the first choice. */
  before?: ComponentChildren;
  children?: ComponentChildren;
}

/** Shows what would come along from another name to my unit, and the way to have it come. */
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

/** Asks whether my unit is another name's new one. */
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
  /** Told which of them is to be my unit. */
  onChoose: (unit: string) => void;
}

/** The other names that have something in this browser, each with what would come along from it to my unit. */
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
