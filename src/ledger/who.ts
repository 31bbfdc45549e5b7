import type { Basics } from './environment.ts';
import { readRecord, siteKey } from './home.ts';

/** Who is typing, and for whom: chosen once, for all plans of a site in this browser. */
export interface Who {
  /** The person, as they write themselves, or ''. */
  by: string;
  /** Their unit, as its people write it (黄石市经信局), or ''. */
  unit: string;
  /** The unit of the plan's text that theirs answers for (各市、州、县人民政府), or ''. */
  answers: string;
  /** Whether pages fold what other units answer for. */
  onlyMine: boolean;
}

/** Who has been chosen; what cannot be read counts as nobody: marks keep what was written in them. */
export function readWho(door: Pick<Basics, 'read'>, site: string): Who {
  const said = readRecord(door, siteKey('who', site));
  const [by = '', unit = '', answers = ''] = [said['by'], said['unit'], said['answers']].map(
    (word) => (typeof word === 'string' ? word : ''),
  );
  return { by, unit, answers, onlyMine: said['onlyMine'] === true };
}
