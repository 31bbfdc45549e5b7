import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { countsOfFilter, FILTERS, has, TIMES } from '../../ledger/index.ts';
import type { Filter, Line } from '../../ledger/index.ts';
import { shownName, statusWords, tableTools } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { Button, Choice } from '../base/controls.tsx';
import { lazy } from '../base/lazy.tsx';
import { $view, hasRoom, setView } from './view.ts';

const Settings = lazy(async () => (await import('./Settings.tsx')).Settings);

function nameOf(filter: Filter, value: string): string {
  if (filter === 'status' && has(statusWords, value)) return statusWords[value];
  if (filter === 'time' && has(tableTools.times, value)) return tableTools.times[value];
  const mine = getLedger().$who.get().answers;
  return filter === 'unit' && value === mine && mine !== ''
    ? value + tableTools.mine
    : shownName(value);
}

/** Orders of values that are not that in which the rows have them. */
const ORDERS: Partial<Record<Filter, readonly string[]>> = {
  time: TIMES,
  status: Object.keys(statusWords),
};

interface Props {
  lines: readonly Line[];
}

/** One choice, each value with how many rows it would leave. */
function FilterChoice({ filter, lines }: Props & { filter: Filter }): VNode {
  const view = useStore($view);
  const counts = countsOfFilter(lines, view, filter);
  const values = (ORDERS[filter] ?? [...counts.keys()]).filter((value) => counts.has(value));
  const chosen = view[filter];
  const missing = chosen !== '' && !counts.has(chosen) ? [chosen] : [];
  const named = [...values, ...missing].map(
    (value) => [value, `${nameOf(filter, value)}（${counts.get(value) ?? 0}）`] as const,
  );
  return (
    <Choice
      label={tableTools.filters[filter]}
      value={chosen}
      data-chosen={chosen !== ''}
      options={[['', tableTools.all], ...named]}
      onChoose={(value) => setView({ [filter]: value })}
    />
  );
}

/** What the table shows: filters, words, the yardstick of time, columns. */
export function Filters({ lines, day }: Props & { day: string }): VNode {
  const view = useStore($view);
  const [isOpen, setOpen] = useState(false);
  const [isRoomy] = useState(hasRoom);
  const isFiltered = ['q' as const, ...FILTERS].some((name) => view[name] !== '');
  const cleared = Object.fromEntries(['q', ...FILTERS].map((name) => [name, '']));
  return (
    <section class="table-filters" aria-label={tableTools.filtersTitle}>
      <details class="filters" open={isRoomy}>
        <summary>{tableTools.filtersTitle}</summary>
        <div class="choices">
          {FILTERS.map((filter) => (
            <FilterChoice key={filter} lines={lines} filter={filter} />
          ))}
          <label>
            {tableTools.words}
            <input
              type="search"
              value={view.q}
              onInput={(event) => {
                if (!event.isComposing) setView({ q: event.currentTarget.value });
              }}
              onCompositionEnd={(event) => setView({ q: event.currentTarget.value })}
            />
          </label>
          {isFiltered && <Button onClick={() => setView(cleared)}>{tableTools.clear}</Button>}
        </div>
      </details>
      <details class="table-settings" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{tableTools.settings}</summary>
        {isOpen && <Settings day={day} />}
      </details>
    </section>
  );
}
