import type { Placed, Stretch } from '../../search/index.ts';
import { lineOutside, placeWords, search as words } from '../../text/index.ts';

/** 三（一）1.第2句, or what kind of line it is. */
export function placeOf({ kind, place, sentence }: Placed['clause']): string {
  if (place === '') return lineOutside(kind);
  if (kind === 'units') return `${place} ${words.kinds.units}`;
  return kind === 'heading' ? `${place} ${words.kinds.heading}` : placeWords(place, sentence);
}

/**
 * The address of a clause as a link from this page.
 *
 * @param root The way from this page to the site's root.
 * @param typed What is to be marked there.
 */
export function addressOf(root: string, { page, clause }: Placed, typed?: string): string {
  const query = typed === undefined ? '' : `?q=${encodeURIComponent(typed)}`;
  return `${root}${page.address}${query}#${clause.id}`;
}

/** The place that several clauses have together: 三（一）2.第1–4句; from the first to the last where they are of several. */
export function placeOfAll(stretches: readonly (Placed | Stretch)[]): string {
  const [first, last] = [stretches[0]?.clause, stretches[stretches.length - 1]?.clause];
  if (first === undefined || last === undefined) return '';
  if (first === last) return placeOf(first);
  const isOne = first.place === last.place && first.sentence !== undefined;
  return isOne && last.sentence !== undefined
    ? words.sentences(first.place, first.sentence ?? 0, last.sentence)
    : words.fromTo(placeOf(first), placeOf(last));
}
