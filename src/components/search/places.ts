import type { Placed, Stretch } from '../../search/index.ts';
import { lineOutside, placeWords, search as words } from '../../text/index.ts';

/** 三（一）1.第2句, or the kind of line. */
export function clausePlaceWords({ kind, place, sentence }: Placed['clause']): string {
  if (place === '') return lineOutside(kind);
  if (kind === 'units') return `${place} ${words.kinds.units}`;
  return kind === 'heading' ? `${place} ${words.kinds.heading}` : placeWords(place, sentence);
}

/**
 * The link from this page to a clause.
 *
 * @param root The way from this page to the site's root.
 * @param typed The words to mark in the clause.
 */
export function addressOf(root: string, { page, clause }: Placed, typed?: string): string {
  const query = typed === undefined ? '' : `?q=${encodeURIComponent(typed)}`;
  return `${root}${page.address}${query}#${clause.id}`;
}

/** The place of several clauses together: 三（一）2.第1–4句. If they are in different places, from the first to the last. */
export function placeOfAll(stretches: readonly (Placed | Stretch)[]): string {
  const [first, last] = [stretches[0]?.clause, stretches[stretches.length - 1]?.clause];
  if (first === undefined || last === undefined) return '';
  if (first === last) return clausePlaceWords(first);
  const isOne = first.place === last.place && first.sentence !== undefined;
  return isOne && last.sentence !== undefined
    ? words.sentences(first.place, first.sentence ?? 0, last.sentence)
    : words.fromTo(clausePlaceWords(first), clausePlaceWords(last));
}
