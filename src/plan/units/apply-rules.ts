import type { RuleEffect } from './rules.ts';
import type { Role } from '../text/types.ts';

/** A unit of a task, as its lines or a rule name it. */
export interface RuledUnit {
  unit: string;
  role: Role;
}

/**
 * Applies rules to the units of one line, or of neighbouring lines about the same measures.
 *
 * @param units In the order of the text.
 * @param effects The effects of the rules that apply here.
 * @returns The same units with their roles; behind them the units that only a rule adds, as `listed` and with that
 * rule's index in `effects`.
 */
export function applyRules<Unit extends RuledUnit>(
  units: readonly Unit[],
  effects: readonly RuleEffect[],
): { units: Unit[]; added: { unit: string; role: Role; rule: number }[] } {
  const isLed = units.some(({ role }) => role === 'lead');
  const firstLeadsHere =
    !isLed && units[0]?.role !== 'join' && effects.some(({ kind }) => kind === 'first-leads');
  const ruled = units.map((unit, index) =>
    index === 0 && firstLeadsHere ? { ...unit, role: 'lead' as const } : unit,
  );
  const named = new Set(units.map(({ unit }) => unit));
  const added = effects.flatMap((effect, rule) => {
    if (effect.kind !== 'also' || (effect.unnamed && units.length > 0)) return [];
    return effect.units
      .filter((unit) => !named.has(unit))
      .map((unit) => {
        named.add(unit);
        return { unit, role: 'listed' as const, rule };
      });
  });
  return { units: ruled, added };
}
