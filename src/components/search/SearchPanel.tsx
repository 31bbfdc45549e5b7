import { useStore } from '@nanostores/preact';
import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { countHits, filterPages } from '../../search/index.ts';
import type { Answer, Asked, Filters, SearchState } from '../../search/index.ts';
import { search as words, shortTerm } from '../../text/index.ts';
import { isComposing, useTyped } from '../base/composing.ts';
import { Found } from './Found.tsx';
import { goes, leave, useScrolledBack } from './leaving.ts';
import { readMarks } from './done-or-open.ts';
import { forgetTerms, recentTerms, rememberTerm } from './recent.ts';
import type { Reply as TheReply } from './Replies.tsx';
import type { TheSearch } from './the-search.ts';

interface Props extends TheSearch {
  initial: Asked;
  /** Called when the term or a filter changes. */
  onAsked?: (asked: Asked) => void;
}

/** Tells how many clauses contain what was typed. */
function counted({ literal }: Answer, term: string): string {
  if (literal.within === 'across') return words.across(literal.total);
  if (literal.within === 'task' && literal.total > 0) return words.apart(literal.total);
  const isOne = literal.query.words.length === 1 && literal.query.without.length === 0;
  return isOne ? words.count(term, literal.total) : words.all(literal.total);
}

/** The summary that a screen reader announces when the results are there. */
function summary(state: SearchState, left: number): string {
  const { status, term, answer, reply, trouble, isPartial } = state;
  if (status === 'loading') return words.loading;
  if (status === 'unavailable' && trouble !== undefined) return words.trouble[trouble];
  if (status !== 'ready' || answer === undefined) return '';
  const { literal, approximate } = answer;
  if (isPartial) return words.partial(literal.total);
  // The line above answers a quotation or an address, even if no single clause contains it.
  const isSaid = reply?.kind === 'quotation' || reply?.kind === 'address';
  if (isSaid && literal.total === 0) return '';
  if (literal.total > 0 || reply !== undefined) {
    const count = counted(answer, term);
    return left < literal.total ? words.filtered(count, left) : count;
  }
  const others = approximate.map((found) => words.alsoBy(found.words));
  // A search that was cut short must not claim that there is nothing.
  const nothing = answer.left === undefined ? words.nothing : '';
  return words.none(term) + (others.length > 0 ? others.join('') : nothing);
}

/** Moves the focus by arrows, from the field through the results and back. */
function moveFocus(event: TargetedKeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : -1;
  const field = event.currentTarget.querySelector('input');
  const stops = [
    field,
    ...event.currentTarget.querySelectorAll<HTMLElement>('.answer a, [data-clause] a'),
  ];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
  const next = stops[at + step];
  if (!isArrow || isComposing(event) || at < 0 || next === undefined || next === null) return;
  event.preventDefault();
  next.focus();
}

/** The terms of earlier searches, shown while the field is empty. */
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

/** Counts no results before they can be shown. */
function stillLoading(state: SearchState): SearchState {
  return state.status === 'ready' ? { ...state, status: 'loading' } : state;
}

/** The number of results, and what stopped the search. */
function Status({ state, filters }: { state: SearchState; filters: Filters }): VNode {
  const { answer, reply, status, trouble } = state;
  const left = countHits(filterPages(answer?.literal.pages ?? [], filters, readMarks()));
  return (
    <>
      <p class="search-count" role="status">
        {summary(state, left)}
      </p>
      {answer?.left !== undefined && reply === undefined && (
        <p class="search-trouble">{words.left[answer.left]}</p>
      )}
      {status === 'ready' && trouble !== undefined && (
        <p class="search-trouble">{words.trouble[trouble]}</p>
      )}
    </>
  );
}

/** Loads the component of the first line. Most searches have no such line. */
function useReply(isAsked: boolean): typeof TheReply | undefined {
  const [Reply, setReply] = useState<typeof TheReply>();
  useEffect(() => {
    if (isAsked) void import('./Replies.tsx').then(({ Reply }) => setReply(() => Reply));
  }, [isAsked]);
  return Reply;
}

/** A field and, below it, the clauses that are found while somebody types. */
export function SearchPanel({ search, root, initial, onAsked, checkPage }: Props): VNode {
  const state = useStore(search.$state);
  const [asked, setAsked] = useState(initial);
  const field = useRef<HTMLInputElement>(null);
  const ask = (next: Asked): void => {
    setAsked(next);
    onAsked?.(next);
    if (next.term !== state.term) void search.search(next.term);
  };
  const [isPrepared, setPrepared] = useState(false);
  const isAsked = isPrepared ? state.term !== '' : search.mayReply(state.term);
  const Reply = useReply(isAsked || state.reply !== undefined);
  // The results wait for the line above them.
  const shown = state.reply !== undefined && Reply === undefined ? stillLoading(state) : state;
  const look = (term: string): void => ask({ term, filters: term === '' ? {} : asked.filters });
  const typed = useTyped(asked.term, look);
  // Before the paint: keys typed while this field replaces the page's own would be lost.
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    void search.prepare().then(() => setPrepared(true));
    // Takes over words typed since the field was drawn.
    void search.search(field.current?.value ?? '');
  }, []);
  useScrolledBack(field, shown.status === 'ready' && !shown.isLiteral);
  return (
    <div class="search-panel" onKeyDown={moveFocus}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          rememberTerm(asked.term);
          void search.search(asked.term).then(goes);
        }}
      >
        <input
          ref={field}
          type="search"
          // A dialog moves the focus here when it is shown.
          autofocus
          aria-label={words.label}
          placeholder={words.placeholder}
          {...typed}
          defaultValue={asked.term}
          autocomplete="off"
          spellcheck={false}
        />
        <button type="submit">{words.submit}</button>
      </form>
      <p class="search-help">
        {words.help} {checkPage !== undefined && <a href={checkPage}>{words.check}</a>}
      </p>
      {asked.term === '' && <Recent onTerm={look} />}
      {Reply !== undefined && state.reply !== undefined && (
        <Reply
          key={state.term}
          {...{
            reply: state.reply,
            plans: state.plans,
            root,
            term: state.term,
            onTerm: look,
            checkPage,
          }}
        />
      )}
      <Status state={shown} filters={asked.filters} />
      <div onClick={(event) => leave(event, asked)}>
        {shown.status !== 'loading' && (
          <Found
            state={shown}
            root={root}
            filters={asked.filters}
            onFilters={(filters) => ask({ ...asked, filters })}
          />
        )}
      </div>
    </div>
  );
}
