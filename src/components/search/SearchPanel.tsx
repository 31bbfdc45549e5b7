import { useStore } from '@nanostores/preact';
import type { TargetedEvent, TargetedKeyboardEvent, VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countHits, filterPages } from '../../search/index.ts';
import type { Asked, Filters, Search, SearchState } from '../../search/index.ts';
import { search as words, shortTerm } from '../../text/index.ts';
import { FilterRow } from './FilterRow.tsx';
import { readMarks } from './marks.ts';
import { forgetTerms, recentTerms, rememberTerm } from './recent.ts';
import { Literal, Other } from './Results.tsx';

interface Props {
  search: Search;
  /** Address of the site's root. */
  root: string;
  initial: Asked;
  /** Told of each change of what is looked for. */
  onAsked?: (asked: Asked) => void;
}

/** What a screen reader hears once results stand. */
function summary(state: SearchState, left: number): string {
  const { status, term, answer, trouble, isPartial } = state;
  if (status === 'loading') return words.loading;
  if (status === 'unavailable' && trouble !== undefined) return words.trouble[trouble];
  if (status !== 'ready' || answer === undefined) return '';
  const { literal, approximate } = answer;
  if (isPartial) return words.partial(literal.total);
  if (literal.total > 0) {
    const isFiltered = left < literal.total;
    return isFiltered ? words.filtered(left, literal.total) : words.count(literal.total);
  }
  const others = approximate.map((found) => words.alsoBy(found.words));
  // If the search was not carried to its end, it must not say that there is nothing.
  const nothing = answer.left === undefined ? words.nothing : '';
  return words.none(term) + (others.length > 0 ? others.join('') : nothing);
}

/** Moves the focus from the field through the results and back. */
function moveFocus(event: TargetedKeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : -1;
  const field = event.currentTarget.querySelector('input');
  const stops = [field, ...event.currentTarget.querySelectorAll<HTMLElement>('[data-clause] a')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
  const next = stops[at + step];
  if (!isArrow || event.isComposing || at < 0 || next === undefined || next === null) return;
  event.preventDefault();
  next.focus();
}

/** Words looked for before, while the field is empty. */
function Recent({ onTerm }: { onTerm: (term: string) => void }): VNode | null {
  const [terms, setTerms] = useState(recentTerms);
  if (terms.length === 0) return null;
  const clear = (): void => {
    forgetTerms();
    setTerms([]);
  };
  return (
    <section class="search-recent" aria-label={words.recent}>
      <h2>{words.recent}</h2>
      {terms.map((term) => (
        <button key={term} type="button" onClick={() => onTerm(term)}>
          {shortTerm(term)}
        </button>
      ))}
      <button type="button" class="plain" onClick={clear}>
        {words.clearRecent}
      </button>
    </section>
  );
}

/** All that was found, filtered. */
function Found(props: {
  state: SearchState;
  root: string;
  filters: Filters;
  onFilters: (filters: Filters) => void;
}): VNode | null {
  const { state, root, filters, onFilters } = props;
  const markOf = useMemo(readMarks, [state.answer]);
  if (state.answer === undefined) return null;
  const { literal, approximate } = state.answer;
  const all = [...literal.pages, ...approximate.flatMap(({ pages }) => pages)];
  const others = approximate
    .map((found) => ({ ...found, pages: filterPages(found.pages, filters, markOf) }))
    .filter(({ pages }) => pages.length > 0);
  return (
    <>
      {(countHits(all) > 1 || Object.keys(filters).length > 0) && (
        <FilterRow {...{ pages: all, filters, markOf, onFilters }} />
      )}
      {literal.within === 'task' && literal.total > 0 && (
        <p class="search-help">{words.together}</p>
      )}
      <Literal pages={filterPages(literal.pages, filters, markOf)} root={root} term={state.term} />
      {others.map((found) => (
        <Other key={found.road} found={found} root={root} />
      ))}
    </>
  );
}

/** A field and, below, all clauses that are found as one types. */
export function SearchPanel({ search, root, initial, onAsked }: Props): VNode {
  const state = useStore(search.$state);
  const [asked, setAsked] = useState(initial);
  const field = useRef<HTMLInputElement>(null);
  const ask = (next: Asked): void => {
    setAsked(next);
    onAsked?.(next);
    if (next.term !== state.term) void search.search(next.term);
  };
  const look = (term: string): void => ask({ term, filters: term === '' ? {} : asked.filters });
  const latest = useRef(look);
  latest.current = look;
  const onInput = (event: TargetedEvent<HTMLInputElement, InputEvent>): void => {
    // An input method is still composing: half a word is nothing to look for.
    if (!event.isComposing) look(event.currentTarget.value);
  };
  useEffect(() => {
    field.current?.focus();
    // Not as a prop: Preact knows no event of this name.
    field.current?.addEventListener('compositionend', () =>
      latest.current(field.current?.value ?? ''),
    );
    if (initial.term !== '') void search.search(initial.term);
  }, []);
  const left = countHits(
    filterPages(state.answer?.literal.pages ?? [], asked.filters, readMarks()),
  );
  return (
    <div class="search-panel" onKeyDown={moveFocus}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          rememberTerm(asked.term);
          void search.search(asked.term);
        }}
      >
        <input
          ref={field}
          type="search"
          aria-label={words.label}
          placeholder={words.placeholder}
          value={asked.term}
          defaultValue={asked.term}
          onInput={onInput}
          autocomplete="off"
          spellcheck={false}
        />
        <button type="submit">{words.submit}</button>
      </form>
      <p class="search-help">{words.help}</p>
      {asked.term === '' && <Recent onTerm={look} />}
      <p class="search-count" role="status">
        {summary(state, left)}
      </p>
      {state.answer?.left !== undefined && (
        <p class="search-trouble">{words.left[state.answer.left]}</p>
      )}
      {state.status === 'ready' && state.trouble !== undefined && (
        <p class="search-trouble">{words.trouble[state.trouble]}</p>
      )}
      <div onClick={() => rememberTerm(asked.term)}>
        <Found
          state={state}
          root={root}
          filters={asked.filters}
          onFilters={(filters) => ask({ ...asked, filters })}
        />
      </div>
    </div>
  );
}
