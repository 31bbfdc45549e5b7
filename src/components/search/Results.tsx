import type { VNode } from 'preact';
import { countHits, foundIn, rangesIn } from '../../search/index.ts';
import type { Approximate, Hit, PageHits } from '../../search/index.ts';
import { frame, search as words } from '../../text/index.ts';

/** The verbatim text, what was found in it marked. */
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

/** 三（一）1.第2句, or what kind of line it is. */
function placeOf({ kind, place, sentence }: Hit['clause']): string {
  if (kind === 'source') return words.kinds.source;
  if (place === '') return words.preamble;
  if (kind === 'units') return `${place} ${words.kinds.units}`;
  return kind === 'heading' ? `${place} ${words.kinds.heading}` : frame.placeOf(place, sentence);
}

interface Props {
  pages: readonly PageHits[];
  /** The road by which they were found, if not literally; each says so, wherever it is read. */
  road?: Approximate['road'];
  /** Address of the site's root. */
  root: string;
  /** What the opened page has to mark in a clause. */
  termOf: (hit: Hit) => string;
}

/** Clauses, grouped by their page. */
function Pages({ pages, road, root, termOf }: Props): VNode {
  const Title = road === undefined ? 'h2' : 'h3';
  return (
    <>
      {pages.map(({ page, hits }) => (
        <section key={page.address} class="results">
          <Title>{page.title}</Title>
          <ol>
            {hits.map((hit) => (
              <li key={hit.clause.id} data-clause={hit.clause.id} data-approximate={road}>
                <a
                  href={`${root}${page.address}?q=${encodeURIComponent(termOf(hit))}#${hit.clause.id}`}
                >
                  <small>{placeOf(hit.clause)}</small>
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

/** All clauses that hold what was typed. */
export function Literal({
  pages,
  root,
  term,
}: Pick<Props, 'pages' | 'root'> & { term: string }): VNode {
  return <Pages pages={pages} root={root} termOf={() => term} />;
}

/** What another road found: apart, and saying by what words. */
export function Other({ found, root }: { found: Approximate; root: string }): VNode {
  return (
    <section class="search-other" data-approximate={found.road}>
      <h2>{words.approximate[found.road](countHits(found.pages))}</h2>
      <p class="search-help">{words.alsoBy(found.words)}</p>
      <Pages pages={found.pages} road={found.road} root={root} termOf={foundIn} />
    </section>
  );
}
