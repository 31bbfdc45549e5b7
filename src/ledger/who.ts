import { isRecord, own } from '../text/own.ts';
import type { Basics, Refusal } from './environment.ts';
import { keep, readRecord, siteKey } from './home.ts';
import type { Home } from './home.ts';

/** Who is typing, and for whom: chosen once, for all plans of a site in this browser. */
export interface Who {
  /** The person, as they write themselves, or ''. */
  by: string;
  /** Their unit, as its people write it (黄石市经信局), or ''. */
  unit: string;
  /** The unit that theirs answers for (各市、州、县人民政府) in the texts of the plan's region, or ''. */
  answers: string;
  /** Whether pages fold what other units answer for. */
  onlyMine: boolean;
  /** Whether the unit was chosen for another region: what a plan here calls so is another unit. */
  elsewhere?: boolean;
}

/** Where somebody types: in the plans of a region; outside of all, undefined. */
type Where = Pick<Home, 'site' | 'region'>;

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The units for which mine answers, region by region; those of earlier builds, which knew no regions, undefined. */
function answersIn(said: Record<string, unknown>): Record<string, string> | undefined {
  const kept = said['answersIn'];
  if (!isRecord(kept)) return undefined;
  return Object.fromEntries(Object.entries(kept).map(([region, unit]) => [region, words(unit)]));
}

/** Who has been chosen; what cannot be read counts as nobody: marks keep what was written in them. */
export function readWho(door: Pick<Basics, 'read'>, { site, region }: Where): Who {
  const said = readRecord(door, siteKey('who', site));
  const { by, unit, answersIn: chosen } = said;
  const isByRegion = region !== undefined && isRecord(chosen);
  return {
    by: words(by),
    unit: words(unit),
    answers: words(isByRegion ? own(chosen, region) : said['answers']),
    onlyMine: said['onlyMine'] === true,
    ...(isByRegion && said['region'] !== region && { elsewhere: true }),
  };
}

/** The units for which mine answers, by region: `of` is the region for which the unit itself was chosen. */
export function readRegions(
  door: Pick<Basics, 'read'>,
  site: string,
): { of: string; answers: Readonly<Record<string, string>> } {
  const said = readRecord(door, siteKey('who', site));
  return { of: words(said['region']), answers: answersIn(said) ?? {} };
}

/**
 * What is kept of a choice, from what was kept before: what was chosen for the plans of other regions stays, while
 * the unit does. Beside it stands what earlier builds read.
 */
export function whoToKeep(
  door: Pick<Basics, 'read'>,
  { site, region }: Where,
  { by, unit, answers, onlyMine }: Who,
): Record<string, unknown> {
  const said = readRecord(door, siteKey('who', site));
  const known = said['unit'] === unit ? said : {};
  const chosen = { ...known, by, unit, answers, onlyMine };
  if (region === undefined) return chosen;
  const { region: of = region, answersIn: before } = known;
  const others = isRecord(before) ? before : {};
  return { ...chosen, region: of, answersIn: { ...others, [region]: answers } };
}

/** Whether a page folds tasks of other units: not where its plan does not name mine at all. */
export function isFolding({ answers, onlyMine }: Who, units: readonly string[]): boolean {
  return onlyMine && answers !== '' && units.includes(answers);
}

/**
 * Keeps who is typing and, region by region, for which unit of the texts theirs answers; what pages fold stays.
 *
 * @returns Why it could not be kept.
 */
export function chooseInRegions(
  door: Pick<Basics, 'read' | 'write'>,
  site: string,
  { by, unit }: Pick<Who, 'by' | 'unit'>,
  answers: Readonly<Record<string, string>>,
): Refusal | undefined {
  const before = readRecord(door, siteKey('who', site));
  const chosen = Object.values(answers).find((name) => name !== '') ?? '';
  const kept = { ...before, by, unit, answers: chosen, answersIn: answers };
  return keep(door, siteKey('who', site), kept);
}
