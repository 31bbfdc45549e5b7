import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FILTERS, planKey, UNPICKED, writeView } from '../../ledger/index.ts';
import type { Filter, Line, View } from '../../ledger/index.ts';
import { tableTools } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { useTyped } from '../base/composing.ts';
import { Button } from '../base/controls.tsx';
import { lazy } from '../base/lazy.tsx';
import { Folded } from '../ledger/Folded.tsx';
import { nameOfValue } from './filter-names.ts';
import { $view, mineHere, setView } from './view.ts';

const Settings = lazy(async () => (await import('./Settings.tsx')).Settings);
const FilterValues = lazy(async () => (await import('./FilterValues.tsx')).FilterValues);

const Views = lazy(async () => (await import('./Views.tsx')).Views);

/** Whether there is room for all filters in a line or two, in the size of type that was chosen. */
function hasRoom(): boolean {
  return innerWidth >= 60 * parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Shows the columns as this browser keeps them, if somebody has moved or widened any. */
function obeyLayout(): void {
  const { home } = getLedger();
  if (home.environment.read(planKey('layout', home)) !== null) void import('./layout-store.ts');
}

/** Scrolls a cell with the focus out from under the fixed columns; browsers leave it there if a part can be seen. */
function comeOut({ target }: FocusEvent): void {
  if (target instanceof Element && target.matches('.ledger .cell:focus-visible'))
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Has the address say what the table shows; it need not name my unit. */
function showInAddress(view: View): void {
  const fields = writeView(view, mineHere());
  history.replaceState(null, '', fields === '' ? location.pathname : `?${fields}`);
}

interface Props {
  lines: readonly Line[];
}

/** The choices of one filter; opened, all that can be made. */
function OneFilter({ filter, lines }: Props & { filter: Filter }): VNode {
  const chosen = useStore($view)[filter];
  const [isOpen, setOpen] = useState(false);
  const names = chosen.map((value) => nameOfValue(filter, value));
  return (
    <details
      class="filter"
      data-filter={filter}
      data-chosen={chosen.length > 0}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape') return;
        currentTarget.open = false;
        currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary>
        <span>{tableTools.filters[filter]}</span>
        <span>{names.length === 0 ? tableTools.all : names.join('、')}</span>
      </summary>
      {isOpen && <FilterValues filter={filter} lines={lines} />}
    </details>
  );
}

/** Choices of the table: filters, words, the yardstick of time, columns. */
export function Filters({ lines, day }: Props & { day: string }): VNode {
  const view = useStore($view);
  useEffect(obeyLayout, []);
  useEffect(() => document.addEventListener('focusin', comeOut), []);
  // From the next choice on.
  useEffect(() => $view.listen(showInAddress), []);
  const [isRoomy] = useState(hasRoom);
  const typed = useTyped(view.q, (q) => setView({ q }));
  const isFiltered = view.q !== '' || FILTERS.some((name) => view[name].length > 0);
  return (
    <section class="table-filters" aria-label={tableTools.filtersTitle}>
      <details class="filters" open={isRoomy}>
        <summary>{tableTools.filtersTitle}</summary>
        <div class="choices">
          {FILTERS.map((filter) => (
            <OneFilter key={filter} lines={lines} filter={filter} />
          ))}
          <label>
            {tableTools.words}
            <input type="search" {...typed} />
          </label>
          {isFiltered && <Button onClick={() => setView(UNPICKED)}>{tableTools.clear}</Button>}
        </div>
      </details>
      <Folded class="table-views" summary={tableTools.views}>
        {() => <Views />}
      </Folded>
      <Folded class="table-settings" summary={tableTools.settings}>
        {() => <Settings day={day} />}
      </Folded>
    </section>
  );
}
