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
  /** Told of each change of what is looked for. */
  onAsked?: (asked: Asked) => void;
}

/** How the clauses that hold what was typed are counted. */
function counted({ literal }: Answer, term: string): string {
  if (literal.within === 'across') return words.across(literal.total);
  if (literal.within === 'task' && literal.total > 0) return words.apart(literal.total);
  const isOne = literal.query.words.length === 1 && literal.query.without.length === 0;
  return isOne ? words.count(term, literal.total) : words.all(literal.total);
}

/** A screen reader hears this once results stand. */
function summary(state: SearchState, left: number): string {
  const { status, term, answer, reply, trouble, isPartial } = state;
  if (status === 'loading') return words.loading;
  if (status === 'unavailable' && trouble !== undefined) return words.trouble[trouble];
  if (status !== 'ready' || answer === undefined) return '';
  const { literal, approximate } = answer;
  if (isPartial) return words.partial(literal.total);
  // A quotation or an address is answered there, whether any one clause holds it or not.
  const isSaid = reply?.kind === 'quotation' || reply?.kind === 'address';
  if (isSaid && literal.total === 0) return '';
  if (literal.total > 0 || reply !== undefined) {
    const count = counted(answer, term);
    return left < literal.total ? words.filtered(count, left) : count;
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

/** Nothing is said of results before they can be shown. */
function stillLoading(state: SearchState): SearchState {
  return state.status === 'ready' ? { ...state, status: 'loading' } : state;
}

/** How many there are, and what stood in the way. */
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

/** Loads the part that draws the first line; most searches have none. */
function useReply(isAsked: boolean): typeof TheReply | undefined {
  const [Reply, setReply] = useState<typeof TheReply>();
  useEffect(() => {
    if (isAsked) void import('./Replies.tsx').then(({ Reply }) => setReply(() => Reply));
  }, [isAsked]);
  return Reply;
}

/** A field and, below, all clauses that are found as one types. */
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
  // Results are shown together with the line above them.
  const shown = state.reply !== undefined && Reply === undefined ? stillLoading(state) : state;
  const look = (term: string): void => ask({ term, filters: term === '' ? {} : asked.filters });
  const typed = useTyped(asked.term, look);
  // At once: what is typed while the page's own field gives way would go nowhere.
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    // Again in a dialog, which is shown only now.
    field.current?.focus();
    void search.prepare().then(() => setPrepared(true));
    // Words that were typed since the field was drawn are not forgotten.
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
