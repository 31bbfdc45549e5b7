import { useStore } from '@nanostores/preact';
import type { TargetedEvent, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Hit, PageHits, Search, SearchState } from '../../search/index.ts';
import { frame, search as words } from '../../text/index.ts';

interface Props {
  search: Search;
  /** Address of the site's root. */
  root: string;
  /** What to look for at first. */
  initial: string;
  /** Told of each term that is looked for. */
  onTerm?: (term: string) => void;
}

/** The verbatim text, what was found in it marked. */
function Marked({ clause, ranges }: Hit): VNode {
  const pieces = ranges.flatMap(([from, to], index) => [
    clause.text.slice(ranges[index - 1]?.[1] ?? 0, from),
    <mark key={from}>{clause.text.slice(from, to)}</mark>,
  ]);
  return (
    <span>
      {pieces}
      {clause.text.slice(ranges[ranges.length - 1]?.[1] ?? 0)}
    </span>
  );
}

/** 三（一）1.第2句, or what kind of line it is. */
function placeOf({ kind, place, sentence }: Hit['clause']): string {
  if (kind === 'source') return words.kinds.source;
  if (place === '') return words.preamble;
  if (kind === 'units') return `${place} ${words.kinds.units}`;
  return kind === 'heading' ? `${place} ${words.kinds.heading}` : frame.placeOf(place, sentence);
}

function Results({ on, root, term }: { on: PageHits; root: string; term: string }): VNode {
  const address = `${root}${on.page.address}?q=${encodeURIComponent(term)}`;
  return (
    <section class="results">
      <h3>{on.page.title}</h3>
      <ol>
        {on.hits.map((hit) => (
          <li key={hit.clause.id} data-clause={hit.clause.id}>
            <a href={`${address}#${hit.clause.id}`}>
              <small>{placeOf(hit.clause)}</small>
              <Marked {...hit} />
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What a screen reader hears once results stand: one sentence. */
function summary({ status, term, result, trouble }: SearchState): string {
  if (status === 'loading') return words.loading;
  if (status === 'unavailable' && trouble !== undefined) return words.trouble[trouble];
  if (status !== 'ready' || result === undefined) return '';
  return result.total === 0 ? words.none(term) : words.count(result.total);
}

/** A field and, below, all clauses that are found as one types. */
export function SearchPanel({ search, root, initial, onTerm }: Props): VNode {
  const state = useStore(search.$state);
  const [term, setTerm] = useState(initial);
  const field = useRef<HTMLInputElement>(null);
  const look = (typed: string): void => {
    setTerm(typed);
    onTerm?.(typed);
    void search.search(typed);
  };
  const onInput = (event: TargetedEvent<HTMLInputElement, InputEvent>): void => {
    // An input method is still composing: half a word is nothing to look for.
    if (!event.isComposing) look(event.currentTarget.value);
  };
  useEffect(() => {
    field.current?.focus();
    // Not as a prop: Preact knows no event of this name.
    field.current?.addEventListener('compositionend', () => look(field.current?.value ?? ''));
    if (initial !== '') void search.search(initial);
  }, []);
  const { result, status, trouble } = state;
  return (
    <div class="search-panel">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          look(field.current?.value ?? '');
        }}
      >
        <input
          ref={field}
          type="search"
          aria-label={words.label}
          placeholder={words.placeholder}
          value={term}
          onInput={onInput}
          autocomplete="off"
          spellcheck={false}
        />
        <button type="submit">{words.submit}</button>
      </form>
      <p class="search-help">{words.help}</p>
      <p class="search-count" role="status">
        {summary(state)}
      </p>
      {status === 'ready' && trouble !== undefined && (
        <p class="search-trouble">{words.trouble[trouble]}</p>
      )}
      {result !== undefined && result.within === 'task' && result.total > 0 && (
        <p class="search-help">{words.together}</p>
      )}
      {result?.pages.map((on) => (
        <Results key={on.page.address} on={on} root={root} term={state.term} />
      ))}
    </div>
  );
}
