import type { Entry } from './entry.ts';
import { FIELDS, isDisputed, valueOf } from './fields.ts';
import type { Field } from './fields.ts';
import { countOf } from './report.ts';
import type { Count, Said } from './report.ts';
import { readStatus } from './status.ts';
import type { States } from './states.ts';
import { sortedUnits } from './units.ts';

/** Whether and what a unit has reported. */
export interface News {
  unit: string;
  /** Whether it is on the list of those that should report. */
  isExpected: boolean;
  /** Measures of which it has said something. */
  count: Count;
  /** When it last wrote, ISO 8601; undefined if never: it has not reported. */
  last: string | undefined;
}

/** A name without what a hand writes one way or the other: width and white space. */
function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '');
}

/**
 * What has come from each unit: from those that should report, in the order of their list, then from
 * the others.
 *
 * @param said Of all units.
 */
export function newsOf(
  entries: readonly Entry[],
  said: readonly Said[],
  expected: readonly string[],
): News[] {
  const last = new Map<string, string>();
  for (const { unit, at } of entries) if (at > (last.get(unit) ?? '')) last.set(unit, at);
  const units = [...last.keys()];
  const byUnit = new Map(units.map((unit): [string, Said[]] => [unit, []]));
  for (const one of said) byUnit.get(one.unit)?.push(one);
  const named = (name: string): string => units.find((unit) => plain(unit) === plain(name)) ?? name;
  const should = [...new Set(expected.map(named))];
  const others = sortedUnits(units.filter((unit) => !should.includes(unit)));
  return [...should, ...others].map((unit) => ({
    unit,
    isExpected: should.includes(unit),
    count: countOf(byUnit.get(unit) ?? []),
    last: last.get(unit),
  }));
}

/** How far a unit has come with some measures. */
export interface Standing {
  /** Of how many it has said something. */
  said: number;
  done: number;
  blocked: number;
  na: number;
}

/** How far a unit has come with some measures. */
export function standIn(states: States, items: readonly string[], unit: string): Standing {
  const standing = { said: 0, done: 0, blocked: 0, na: 0 };
  for (const item of items) {
    const state = states.get(item)?.get(unit);
    if (state === undefined) continue;
    const status = readStatus(valueOf(state, 'status'));
    standing.said += 1;
    if (status === 'done' || status === 'blocked' || status === 'na') standing[status] += 1;
  }
  return standing;
}

/** Where two entries of one unit disagree, and on which fields. */
export function disputesOf(said: readonly Said[]): { said: Said; fields: Field[] }[] {
  return said
    .map((one) => ({ said: one, fields: FIELDS.filter((field) => isDisputed(one.state, field)) }))
    .filter(({ fields }) => fields.length > 0);
}
