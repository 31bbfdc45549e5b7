import { asText, isRecord, valueIn } from '../../outside/records.ts';
import type { Basics } from './environment.ts';
import { itemNow, readRecord, siteKey } from './home.ts';
import type { Home } from './home.ts';

/** The person typing, and their unit: chosen once, for all plans of a site in this browser. */
export interface Who {
  /** The person, as they write themselves, or ''. */
  by: string;
  /** Their unit, as its people write it (黄石市经信局), or ''. */
  unit: string;
  /** The unit for which theirs answers (各市、州、县人民政府) in the texts of the plan's region, or ''. */
  answers: string;
  /** Whether pages fold tasks for which other units answer. */
  onlyMine: boolean;
  /** Whether the unit was chosen for another region. A unit of that name in this plan is another unit. */
  elsewhere?: boolean;
}

/** Where somebody types: a site, and on a plan's page also its region and aliases. */
type Where = Pick<Home, 'site' | 'region' | 'aliases'>;

/**
 * Reads who was chosen. If that cannot be read, it is nobody; marks keep the names written in them. If the chosen unit
 * has another name in this plan's text, it gets that name.
 */
export function readWho(environment: Pick<Basics, 'read'>, where: Where): Who {
  const { site, region = '' } = where;
  const said = readRecord(environment, siteKey('who', site));
  const { by, unit, answers, answersIn, onlyMine } = said;
  const isByRegion = isRecord(answersIn);
  return {
    by: asText(by),
    unit: asText(unit),
    answers: itemNow(where, asText(isByRegion ? valueIn(answersIn, region) : answers)),
    onlyMine: onlyMine === true,
    ...(isByRegion && said['region'] !== region && { elsewhere: true }),
  };
}
