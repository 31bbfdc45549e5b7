/** Parts of the lines of an answer: links to clauses, dates, names of plans. */
import type { VNode } from 'preact';
import type { Dated, Placed, SearchState, TaskFacts } from '../../search/index.ts';
import { dateWords, replies as words } from '../../text/index.ts';
import { addressOf, clausePlaceWords } from './places.ts';

/** How many links a line has. The list below has all. */
export const MOST_LINKS = 8;

/** What the lines of an answer are drawn from. */
export interface Props<Kind> {
  reply: Kind;
  plans: SearchState['plans'];
  root: string;
  term: string;
  onTerm: (term: string) => void;
  /** The address of the page that checks whole reports. */
  checkPage: string | undefined;
}

/** Links to clauses, in a line. */
export function Links({
  at,
  root,
  name = clausePlaceWords,
}: {
  at: readonly Placed[];
  root: string;
  name?: (clause: Placed['clause']) => string;
}): VNode {
  return (
    <>
      {at.slice(0, MOST_LINKS).map((placed, index) => (
        <span key={placed.clause.id}>
          {index > 0 && words.join(['', ''])}
          <a href={addressOf(root, placed)}>{name(placed.clause)}</a>
        </span>
      ))}
      {at.length > MOST_LINKS && words.more(at.length)}
    </>
  );
}

/** 三（二）1. 2019年底（力争）; … */
export function Dates({ dates, root }: { dates: readonly Dated[]; root: string }): VNode {
  return (
    <>
      {dates.slice(0, MOST_LINKS).map((date, index) => (
        <span key={`${date.clause.id} ${date.words}`}>
          {index > 0 && words.semicolon}
          <a href={addressOf(root, date)}>{clausePlaceWords(date.clause)}</a>{' '}
          {dateWords(date.words, !date.isAimed)}
        </span>
      ))}
    </>
  );
}

/** The dates of some tasks, or a sentence that they have none. */
export function DatesOf({
  tasks,
  whole,
  root,
}: {
  tasks: readonly TaskFacts[];
  whole: readonly Dated[];
  root: string;
}): VNode {
  const dated = tasks.filter(({ dates }) => dates.length > 0);
  const [first] = whole;
  return (
    <>
      <dt>{words.dates}</dt>
      <dd>
        {dated.length > 0 ? (
          <>
            {words.datesOf(dated.length)}
            <Dates dates={dated.flatMap(({ dates }) => dates)} root={root} />
          </>
        ) : (
          words.noDates(tasks.length)
        )}
        {dated.length === 0 && first !== undefined && (
          <>
            {words.wholeDate(dateWords(first.words, !first.isAimed))}
            <Links at={[first]} root={root} />
          </>
        )}
      </dd>
    </>
  );
}

/** A plan's name, where there are several. */
export function planName(plans: SearchState['plans'], plan: string): string | undefined {
  return plans.length < 2 ? undefined : plans.find(({ id }) => id === plan)?.title;
}
