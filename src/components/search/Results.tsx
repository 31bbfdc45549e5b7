import type { VNode } from 'preact';
import { byPlan, countHits, firstHits, foundIn, rangesIn } from '../../search/index.ts';
import type { Approximate, Hit, PageHits, PlanHits, SearchState } from '../../search/index.ts';
import { search as words } from '../../text/index.ts';
import { MoreOnScroll, useMore } from '../base/more-on-scroll.tsx';
import { addressOf, clausePlaceWords } from './places.ts';

/** The verbatim text, with the found words marked. */
function Marked(hit: Hit): VNode {
  const { clause } = hit;
  const ranges = rangesIn(hit);
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

interface Props {
  pages: readonly PageHits[];
  /** All plans that are searched. If there are several, results are grouped by plan. */
  plans: SearchState['plans'];
  /** The road by which the results were found, if not literally. Each result has it as an attribute. */
  road?: Approximate['road'];
  /** Address of the site's root. */
  root: string;
  /** The words to mark in a clause, on the page that is opened. */
  termOf: (hit: Hit) => string;
}

/** The heading below each heading. */
const BELOW = { h2: 'h3', h3: 'h4', h4: 'h5' } as const;

function Pages(
  props: Omit<Props, 'pages' | 'plans'> & { of: PlanHits; Title: keyof typeof BELOW },
): VNode {
  const { of, Title, road, root, termOf } = props;
  return (
    <>
      {of.pages.map(({ page, hits }) => (
        <section key={`${page.address} ${hits[0]?.clause.id}`} class="results">
          <Title>{page.title}</Title>
          <ol>
            {hits.map((hit) => (
              <li
                key={hit.clause.id}
                data-clause={hit.clause.id}
                data-plan={of.plan}
                data-approximate={road}
              >
                <a href={addressOf(root, { page, clause: hit.clause }, termOf(hit))}>
                  <small>{clausePlaceWords(hit.clause)}</small>
                  <Marked {...hit} />
                </a>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

/**
 * Clauses by plan and by page, with the reader's own plan first. The first are drawn at once, the others when
 * somebody scrolls.
 */
function Plans({ pages, plans, ...props }: Props): VNode {
  const [most, more] = useMore();
  const own = document.documentElement.dataset['plan'] ?? '';
  const all = byPlan(pages, own);
  const Top = props.road === undefined ? 'h2' : 'h3';
  const nameOf = (plan: string): string => plans.find(({ id }) => id === plan)?.title ?? plan;
  const isAlone = plans.length < 2;
  return (
    <>
      {firstHits(all, most).map((of) =>
        isAlone ? (
          <Pages key={of.plan} {...props} {...{ of, Title: Top }} />
        ) : (
          <section key={of.plan} class="plan-results">
            <Top>
              {nameOf(of.plan)}{' '}
              <small>
                {words.inPlan(countHits(all.find(({ plan }) => plan === of.plan)?.pages ?? []))}
              </small>
            </Top>
            <Pages {...props} {...{ of, Title: BELOW[Top] }} />
          </section>
        ),
      )}
      {countHits(pages) > most && <MoreOnScroll more={more} />}
    </>
  );
}

/** All clauses that contain what was typed. */
export function Literal({
  term,
  isAcross,
  ...props
}: Pick<Props, 'pages' | 'plans' | 'root'> & { term: string; isAcross: boolean }): VNode {
  // If several clauses together contain the typed text, each marks its own part.
  return <Plans {...props} termOf={isAcross ? foundIn : () => term} />;
}

/** The results of another road, in a part of their own, with the words that were searched. */
export function Other({
  found,
  ...props
}: Pick<Props, 'plans' | 'root'> & { found: Approximate }): VNode {
  return (
    <section class="search-other" data-approximate={found.road}>
      <h2>{words.approximate[found.reason](countHits(found.pages))}</h2>
      <p class="search-help">{words.alsoBy(found.words)}</p>
      <Plans {...props} pages={found.pages} road={found.road} termOf={foundIn} />
    </section>
  );
}
