/** Compares quotations with the original: what is the same, what differs, and where. */
import type { VNode } from 'preact';
import type { Checked, CheckedQuoted, Difference, Piece, Row } from '../../search/index.ts';
import { quotations as words } from '../../text/index.ts';
import { addressOf, clausePlaceWords, placeOfAll } from './places.ts';
import { sendReport } from './report-on-the-way.ts';

function countOf(differences: readonly Difference[], kind: Difference['kind']): number {
  return differences.filter((one) => one.kind === kind).length;
}

/** The verdict of a comparison, in a line. */
export function verdictOf({ verdict, differences, places }: Checked): string {
  if (verdict === 'same') return words.exact(placeOfAll(places));
  if (verdict === 'none') return words.notInText;
  if (verdict === 'form') return words.form(differences.length);
  return words.differs(
    countOf(differences, 'changed'),
    countOf(differences, 'missing'),
    countOf(differences, 'added'),
    countOf(differences, 'form'),
  );
}

/** “推动湖北国家”，原文为“推进湖北国家” */
function DifferenceWords({ kind, typed, original, before, after }: Difference): VNode {
  if (kind === 'missing') return <span>{words.missing(original)}</span>;
  if (kind === 'added') return <span>{words.added(typed)}</span>;
  return (
    <span>
      {words.changed.before}
      {before}
      <b>{typed}</b>
      {after}
      {words.changed.typed}
      {before}
      <b>{original}</b>
      {after}
      {words.changed.end}
    </span>
  );
}

/** One side of a row. Where only the other side has words, it tells how many. */
function Side({
  pieces,
  others,
  side,
}: {
  pieces: readonly Piece[];
  others: readonly Piece[];
  side: 'typed' | 'original';
}): VNode {
  return (
    <p data-side={words.sides[side]}>
      {pieces.map(({ words: said, number, isGap }, at) => {
        if (number === undefined) return said;
        const missing = [...(others[at]?.words ?? '')].length;
        const gap = side === 'typed' ? words.gap(missing) : words.surplus(missing);
        return isGap && missing === 0 ? null : (
          <span key={number} class={isGap ? 'gap' : 'odd'}>
            {isGap ? gap : said}
            <sup>{number}</sup>
          </span>
        );
      })}
    </p>
  );
}

/** The typed text and the original side by side, a row for each clause. */
function Rows({ rows }: { rows: readonly Row[] }): VNode {
  return (
    <div class="pairs">
      <p class="pair-heads">
        <span>{words.sides.typed}</span>
        <span>{words.sides.original}</span>
      </p>
      {rows.map(({ clause, typed, original }, at) => (
        <div
          key={`${clause.id} ${at}`}
          class={typed.every(({ number }) => number === undefined) ? 'pair equal' : 'pair'}
        >
          <small>{clausePlaceWords(clause)}</small>
          <Side pieces={typed} others={original} side="typed" />
          <Side pieces={original} others={typed} side="original" />
        </div>
      ))}
    </div>
  );
}

/** The comparison of one quotation with the original. */
export function ComparedQuotation({ checked, root }: { checked: Checked; root: string }): VNode {
  const { verdict, places, differences, rows, also } = checked;
  const [first] = places;
  return (
    <>
      <p class="verdict" data-verdict={verdict}>
        {words.signs[verdict]} {verdictOf(checked)}
      </p>
      {first !== undefined && (
        <p class="answer-line">
          {verdict === 'none' && words.nearest}
          <a href={addressOf(root, first)}>{placeOfAll(places)}</a>
        </p>
      )}
      {differences.length > 0 && (
        <ol class="differences">
          {differences.map((one) => (
            <li key={one.number}>
              <small>{clausePlaceWords(one.at.clause)}</small> <DifferenceWords {...one} />
            </li>
          ))}
        </ol>
      )}
      {also.length > 0 && (
        <p class="search-help">
          {words.also}
          {also.slice(0, 5).map((stretches, at) => (
            <span key={at}> {placeOfAll(stretches)}</span>
          ))}
        </p>
      )}
      {differences.length > 0 && <Rows rows={rows} />}
    </>
  );
}

/** All quotations in the typed text, one below the other. */
export function Quotations({
  checked,
  root,
  term,
  checkPage,
}: {
  checked: readonly CheckedQuoted[];
  root: string;
  term: string;
  checkPage: string | undefined;
}): VNode {
  return (
    <>
      {checked.map((one, at) => (
        <div key={at} class="quotation">
          {checked.length > 1 && <p class="search-help">{words.quote(one.quoted)}</p>}
          <ComparedQuotation checked={one} root={root} />
        </div>
      ))}
      {checkPage !== undefined && checked.length > 1 && (
        <p>
          <a href={checkPage} onClick={() => sendReport(term)}>
            {words.beside}
          </a>
        </p>
      )}
    </>
  );
}
