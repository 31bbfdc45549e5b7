import type { Environment } from './environment.ts';
import { whoKey } from './keys.ts';

/** Who is typing, and for whom: chosen once, for all plans of a site in this browser. */
export interface Who {
  /** The person, as they write themselves, or ''. */
  by: string;
  /** Their unit, as its people write it (黄石市经信局), or ''. */
  unit: string;
  /** The unit of the plan's text that theirs answers for (各市、州、县人民政府), or ''. */
  answers: string;
}

/** Nobody has said yet. */
export const NOBODY: Who = { by: '', unit: '', answers: '' };

/** Who has been chosen; what cannot be read counts as nobody: marks keep what was written in them. */
export function readWho(environment: Environment, site: string): Who {
  try {
    const value: unknown = JSON.parse(environment.read(whoKey(site)) ?? '{}');
    const said: Partial<Record<keyof Who, unknown>> =
      typeof value === 'object' && value !== null ? value : {};
    const word = (name: keyof Who): string => {
      const field = said[name];
      return typeof field === 'string' ? field : '';
    };
    return { by: word('by'), unit: word('unit'), answers: word('answers') };
  } catch {
    return NOBODY;
  }
}
