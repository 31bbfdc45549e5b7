import { asText, isRecord } from '../../outside/records.ts';
import { writeKept, readKept, siteKey } from '../browser/home.ts';
import type { SiteHome } from '../browser/home.ts';

/** Who gets the 上报件 and who signs it. This browser remembers it for the next one. */
export interface LetterHead {
  to: string;
  from: string;
  /** The parts that are left out. */
  without: string[];
}

/** The head that was typed last; undefined if there is none, or if it cannot be read. */
export function keptLetter({ environment, site }: SiteHome): LetterHead | undefined {
  const kept = readKept(environment, siteKey('letter', site));
  if (!isRecord(kept) || !Array.isArray(kept['without'])) return undefined;
  const without = kept['without'].map(String);
  return { to: asText(kept['to']), from: asText(kept['from']), without };
}

/** Remembers it for the next report. */
export function keepLetter(
  { environment, site }: SiteHome,
  { to, from, without }: LetterHead,
): void {
  writeKept(environment, siteKey('letter', site), { to, from, without });
}
