/** Decides which plans the shelf shows: by words in titles, numbers and issuers, and by choices. */
import { normalise } from '../../search/normalise.ts';

/** The choices by which the shelf can be narrowed, besides words. */
export const SIEVES = ['region', 'issuer', 'year'] as const;

/** A query of the shelf: words as typed, and one value for each sieve, '' for all. */
export type ShelfQuery = Record<(typeof SIEVES)[number] | 'q', string>;

export interface ShelfRow {
  /** The words that are searched: title, number, issuers, region. */
  words: string;
  region: string;
  issuers: readonly string[];
  year: string;
}

/** Reads an address: ?q=…&region=…. Unknown fields are ignored. */
export function readShelf(fields: URLSearchParams): ShelfQuery {
  const [q, region, issuer, year] = ['q', ...SIEVES].map((name) => fields.get(name) ?? '');
  return { q: q ?? '', region: region ?? '', issuer: issuer ?? '', year: year ?? '' };
}

/** The query of an address; '' for the whole shelf. */
export function writeShelf(asked: ShelfQuery): string {
  const said = Object.entries(asked).filter(([, value]) => value.trim() !== '');
  return new URLSearchParams(said).toString();
}

/** Whether a plan matches: its row contains all typed words, whatever their width and case, and fits all choices. */
export function passes({ words, region, issuers, year }: ShelfRow, asked: ShelfQuery): boolean {
  const text = normalise(words).text;
  const typed = asked.q.split(/\s+/u).map((word) => normalise(word).text);
  return (
    typed.every((word) => text.includes(word)) &&
    (asked.region === '' || asked.region === region) &&
    (asked.issuer === '' || issuers.includes(asked.issuer)) &&
    (asked.year === '' || asked.year === year)
  );
}
