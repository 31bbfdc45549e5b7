/** The person typing and their unit, for all regions at once, for pages of no plan. */
import { asText, isRecord, valueIn } from '../../outside/records.ts';
import type { Basics, StorageRefusal } from './environment.ts';
import { writeKept, readRecord, siteKey } from './home.ts';
import type { Home } from './home.ts';
import type { Who } from './who.ts';

/** The units for which mine answers, by region; undefined if an earlier build, which knew no regions, kept them. */
function answersIn(said: Record<string, unknown>): Record<string, string> | undefined {
  const kept = said['answersIn'];
  if (!isRecord(kept)) return undefined;
  return Object.fromEntries(Object.entries(kept).map(([region, unit]) => [region, asText(unit)]));
}

/** The units for which mine answers, by region: `of` is the region for which the unit itself was chosen. */
export function readRegions(
  door: Pick<Basics, 'read'>,
  site: string,
): { of: string; answers: Readonly<Record<string, string>> } {
  const said = readRecord(door, siteKey('who', site));
  return { of: asText(said['region']), answers: answersIn(said) ?? {} };
}

/**
 * What is kept beside a choice made in a plan: the choices for other regions, as long as the unit is the same, and the
 * region for which the unit was chosen.
 *
 * @returns An empty record on a page of no plan.
 */
export function keptBeside(
  door: Pick<Basics, 'read'>,
  { site, region }: Pick<Home, 'site' | 'region'>,
  { unit, answers }: Pick<Who, 'unit' | 'answers'>,
): Record<string, unknown> {
  if (region === undefined) return {};
  const said = readRecord(door, siteKey('who', site));
  const known = said['unit'] === unit ? said : {};
  return {
    region: known['region'] ?? region,
    answersIn: { ...answersIn(known), [region]: answers },
  };
}

/**
 * Keeps who is typing and, for each region, the unit for which theirs answers. Whether pages fold other units' tasks
 * stays as it is. The region whose texts name the unit itself is forgotten if the unit is another one, or was chosen to
 * answer for none there (`''`).
 *
 * @returns Why it could not be kept.
 */
export function chooseInRegions(
  door: Pick<Basics, 'read' | 'write'>,
  site: string,
  { by, unit }: Pick<Who, 'by' | 'unit'>,
  answers: Readonly<Record<string, string>>,
): StorageRefusal | undefined {
  const before = readRecord(door, siteKey('who', site));
  const chosen = Object.values(answers).find((name) => name !== '') ?? '';
  const of = asText(before['region']);
  const isOf = before['unit'] === unit && valueIn(answers, of) !== '';
  const region = isOf ? before['region'] : undefined;
  const kept = { ...before, by, unit, answers: chosen, answersIn: answers, region };
  return writeKept(door, siteKey('who', site), kept);
}

/** Whether a page folds the tasks of other units. It does not if its plan does not name my unit at all. */
export function isFolding({ answers, onlyMine }: Who, units: readonly string[]): boolean {
  return onlyMine && answers !== '' && units.includes(answers);
}
