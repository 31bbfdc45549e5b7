import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { countsOfFilter, TIMES } from '../../ledger/index.ts';
import type { Filter, Line } from '../../ledger/index.ts';
import { statusWords, tableTools } from '../../text/index.ts';
import { Button, Check } from '../base/controls.tsx';
import { nameOfValue } from './filter-names.ts';
import { $view, setView } from './view.ts';

/** The order of values, for filters whose values are not in the order of the rows. */
const ORDERS: Partial<Record<Filter, readonly string[]>> = {
  time: TIMES,
  status: Object.keys(statusWords),
};

/**
 * The values of a filter, each with the number of rows it would leave. A row is kept if it has any of the chosen
 * values.
 */
export function FilterValues({ filter, lines }: { filter: Filter; lines: readonly Line[] }): VNode {
  const host = useRef<HTMLFieldSetElement>(null);
  const view = useStore($view);
  const chosen = view[filter];
  const counts = countsOfFilter(lines, view, filter);
  const there = (ORDERS[filter] ?? [...counts.keys()]).filter((value) => counts.has(value));
  const values = [...there, ...chosen.filter((value) => !counts.has(value))];
  useEffect(() => {
    const onOther = ({ target }: Event): void => {
      const opened = host.current?.closest('details');
      if (!opened || !(target instanceof Node)) return;
      // A press on text gives the focus to an element around it, which may contain the list. That must not close
      // the list.
      const isAround = opened.contains(target) || target.contains(opened);
      // Closed at once: the list may cover the element that now has the focus.
      if (!isAround) opened.open = false;
    };
    const kinds = ['pointerdown', 'focusin'];
    kinds.forEach((kind) => document.addEventListener(kind, onOther));
    return () => kinds.forEach((kind) => document.removeEventListener(kind, onOther));
  }, []);
  return (
    <fieldset ref={host} aria-label={tableTools.filters[filter]}>
      {values.map((value) => (
        <Check
          key={value}
          checked={chosen.includes(value)}
          onCheck={(isChosen) => {
            const others = chosen.filter((one) => one !== value);
            setView({ [filter]: isChosen ? [...others, value] : others });
          }}
        >
          {`${nameOfValue(filter, value)}（${counts.get(value) ?? 0}）`}
        </Check>
      ))}
      <Button disabled={chosen.length === 0} onClick={() => setView({ [filter]: [] })}>
        {tableTools.all}
      </Button>
    </fieldset>
  );
}
