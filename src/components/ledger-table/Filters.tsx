import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { countsOfFilter, FILTERS, has, TIMES } from '../../ledger/index.ts';
import type { Filter, Line, View } from '../../ledger/index.ts';
import { shownName, statusWords, table } from '../../text/index.ts';
import { Lazy } from './Lazy.tsx';

export interface FilterProps {
  lines: readonly Line[];
  view: View;
  /** YYYY-MM-DD by which time is judged. */
  day: string;
  /** The plan's unit that mine answers for, or ''. */
  mine: string;
  onView: (part: Partial<View>) => void;
}

function nameOf(filter: Filter, value: string, mine: string): string {
  if (filter === 'status' && has(statusWords, value)) return statusWords[value];
  if (filter === 'time' && has(table.times, value)) return table.times[value];
  return filter === 'unit' && value === mine && mine !== '' ? value + table.mine : shownName(value);
}

/** One choice, each value with how many rows it would leave. */
function FilterChoice({
  filter,
  lines,
  view,
  mine,
  onView,
}: FilterProps & { filter: Filter }): VNode {
  const counts = countsOfFilter(lines, view, filter);
  const order = filter === 'time' ? TIMES : filter === 'status' ? Object.keys(statusWords) : [];
  const found = [...counts.keys()];
  const values = order.length > 0 ? order.filter((value) => counts.has(value)) : found;
  const chosen = view[filter];
  const missing = chosen !== '' && !counts.has(chosen) ? [chosen] : [];
  return (
    <label>
      {table.filters[filter]}
      <select
        value={chosen}
        data-chosen={chosen !== ''}
        onChange={(event) => onView({ [filter]: event.currentTarget.value })}
      >
        <option value="">{table.all}</option>
        {[...values, ...missing].map((value) => (
          <option key={value} value={value}>
            {nameOf(filter, value, mine)}（{counts.get(value) ?? 0}）
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the table shows: filters, words, the yardstick of time, columns. */
export function Filters(props: FilterProps): VNode {
  const { view, onView } = props;
  const [isOpen, setOpen] = useState(false);
  const isFiltered = view.q !== '' || FILTERS.some((name) => view[name] !== '');
  const cleared = Object.fromEntries(['q', ...FILTERS].map((name) => [name, '']));
  return (
    <section class="table-filters" aria-label={table.filtersTitle}>
      <div class="choices">
        {FILTERS.map((filter) => (
          <FilterChoice key={filter} {...props} filter={filter} />
        ))}
        <label>
          {table.words}
          <input
            type="search"
            value={view.q}
            onInput={(event) => {
              if (!event.isComposing) onView({ q: event.currentTarget.value });
            }}
            onCompositionEnd={(event) => onView({ q: event.currentTarget.value })}
          />
        </label>
        {isFiltered && (
          <button type="button" onClick={() => onView(cleared)}>
            {table.clear}
          </button>
        )}
      </div>
      <details class="table-settings" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{table.settings}</summary>
        {isOpen && (
          <Lazy load={async () => (await import('./Settings.tsx')).Settings} props={props} />
        )}
      </details>
    </section>
  );
}
