import { percentOf } from './percent-of.ts';
import { claimsOf } from './field-values.ts';
import type { Claim, ItemState, States } from './fold.ts';
import { sortedUnits } from './said.ts';

/** A figure that the plan sets, as the built page has it; the words are verbatim. */
export interface TargetRow {
  item: string;
  /** Where its sentence stands: 二、第1句. */
  place: string;
  /** The thing of which it is a figure: 全省电子信息产业规模. */
  of: string;
  /** 8000亿元 */
  figure: string;
  /** The words that set it. */
  words: string;
  /** The text's words for by when, or that its sentence gives none. */
  date: string;
  fingerprint: string;
}

export interface TargetSaid {
  unit: string;
  /** Undefined if it has said nothing. */
  state: ItemState | undefined;
  /** Its values, the later first; more than one where its people disagree, none where nothing is filled in. */
  claims: readonly Claim[];
}

/** A target, and where it stands by what units say, side by side. */
export interface TargetNow {
  target: TargetRow;
  said: TargetSaid[];
}

function saidBy(unit: string, state: ItemState | undefined): TargetSaid {
  return { unit, state, claims: claimsOf(state, 'value') };
}

/**
 * Where targets stand, in the order of the text; no unit's value counts more than another's.
 *
 * @param unit What this unit says, whether it has filled in anything or not; without it, what all units
 * say that have, by pinyin.
 */
export function targetsNow(
  states: States,
  targets: readonly TargetRow[],
  unit?: string,
): TargetNow[] {
  return targets.map((target) => {
    const units = states.get(target.item);
    if (unit !== undefined) return { target, said: [saidBy(unit, units?.get(unit))] };
    const said = sortedUnits(units?.keys() ?? []).map((name) => saidBy(name, units?.get(name)));
    return { target, said: said.filter(({ claims }) => claims.length > 0) };
  });
}

export interface TargetLine extends Claim {
  unit: string;
  /** How large it is beside the figure, where that can be told. */
  percent: number | undefined;
  /** Whether the unit's people say different things. */
  isDisputed: boolean;
  /** Whether it was said of other words than the text has now. */
  isReworded: boolean;
}

/** The values of a target, one below the other; none if nobody has filled in any. */
export function linesOfTarget({ target, said }: TargetNow): TargetLine[] {
  return said.flatMap(({ unit, claims }) =>
    claims.map(({ value, entry }) => ({
      unit,
      value,
      entry,
      percent: percentOf(value ?? '', target.figure),
      isDisputed: claims.length > 1,
      isReworded: value !== null && entry.text !== target.fingerprint,
    })),
  );
}
