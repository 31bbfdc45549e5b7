/** Which plans of the shelf are shown: by words of their titles, numbers and issuers, and by what is chosen. */
import { normalise } from '../../search/normalise.ts';

/** The shelf can be narrowed by these, besides words. */
export const SIEVES = ['region', 'issuer', 'year'] as const;

/** A query of the shelf: words as typed, and one value for each sieve, '' for all. */
export type ShelfQuery = Record<(typeof SIEVES)[number] | 'q', string>;

export interface ShelfRow {
  /** Title, number, issuers, region: where words are looked for. */
  words: string;
  region: string;
  issuers: readonly string[];
  year: string;
}

/** Reads an address: ?q=…&region=…; what it does not know is left aside. */
export function readShelf(fields: URLSearchParams): ShelfQuery {
  const [q, region, issuer, year] = ['q', ...SIEVES].map((name) => fields.get(name) ?? '');
  return { q: q ?? '', region: region ?? '', issuer: issuer ?? '', year: year ?? '' };
}

/** The address of what is asked for; '' for the whole shelf. */
export function writeShelf(asked: ShelfQuery): string {
  const said = Object.entries(asked).filter(([, value]) => value.trim() !== '');
  return new URLSearchParams(said).toString();
}

/** Whether a plan is what is asked for: all words stand in what its row says, width and case aside. */
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
