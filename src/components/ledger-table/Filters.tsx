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
import { Folded } from '../base/Folded.tsx';
import { nameOfValue } from './filter-names.ts';
import { $view, mineHere, setView } from './view.ts';

const Settings = lazy(async () => (await import('./Settings.tsx')).Settings);
const FilterValues = lazy(async () => (await import('./FilterValues.tsx')).FilterValues);

const Views = lazy(async () => (await import('./Views.tsx')).Views);

/** Whether all filters fit in a line or two, at the chosen size of type. */
function hasRoom(): boolean {
  return innerWidth >= 60 * parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Shows the columns in the layout that this browser stores, if somebody has moved or widened any. */
function obeyLayout(): void {
  const { home } = getLedger();
  if (home.environment.read(planKey('layout', home)) !== null) void import('./layout-store.ts');
}

/** Scrolls a cell with the focus out from under the fixed columns. Browsers leave it there if any part can be seen. */
function comeOut({ target }: FocusEvent): void {
  if (target instanceof Element && target.matches('.ledger .cell:focus-visible'))
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Puts what the table shows into the address. My unit need not be named there. */
function showInAddress(view: View): void {
  const fields = writeView(view, mineHere());
  history.replaceState(null, '', fields === '' ? location.pathname : `?${fields}`);
}

interface Props {
  lines: readonly Line[];
}

/** One filter. When it is opened, it lists all its values. */
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

/** The choices above the table: filters, words, views, and settings. */
export function Filters({ lines, day }: Props & { day: string }): VNode {
  const view = useStore($view);
  useEffect(obeyLayout, []);
  useEffect(() => document.addEventListener('focusin', comeOut), []);
  // Listens, so that the address changes with the next choice and not before.
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
