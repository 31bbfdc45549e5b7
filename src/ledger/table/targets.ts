import { percentOf } from '../entries/percent-of.ts';
import { claimsOf } from '../entries/field-values.ts';
import type { Claim, ItemState, States } from '../entries/fold.ts';
import { sortedUnits } from '../entries/spoken.ts';

/** A figure that the plan sets, as it is on the built page. Its words are verbatim. */
export interface TargetRow {
  item: string;
  /** Where its sentence is: 二、第1句. */
  place: string;
  /** The thing that it measures: 全省电子信息产业规模. */
  of: string;
  /** 8000亿元 */
  figure: string;
  /** The words of the text that set it. */
  words: string;
  /** The text's words on the date, or that its sentence has none. */
  date: string;
  fingerprint: string;
}

export interface TargetSaid {
  unit: string;
  /** Undefined if it has said nothing. */
  state: ItemState | undefined;
  /** The values that it gives, the later first: several if its people disagree, none if nothing is filled in. */
  claims: readonly Claim[];
}

/** A target, and what units say of it, side by side. */
export interface TargetNow {
  target: TargetRow;
  said: TargetSaid[];
}

function saidBy(unit: string, state: ItemState | undefined): TargetSaid {
  return { unit, state, claims: claimsOf(state, 'value') };
}

/**
 * What units say of targets, in the order of the text. No unit's value counts more than another's.
 *
 * @param unit Only this unit, whether it has filled in anything or not. Without it: all units that have, by pinyin.
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
  /** The value in per cent of the figure, if that can be told. */
  percent: number | undefined;
  /** Whether the unit's people say different things. */
  isDisputed: boolean;
  /** Whether it was said of another wording than the text has now. */
  isReworded: boolean;
}

/** The values of a target, one for each line; none if nobody has filled in any. */
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
