/** What a report is about: its period and its unit. */
import { isPeriod, NAMED_PERIODS, periodOf } from '../../ledger/index.ts';
import type { Entry, NamedPeriod, Period } from '../../ledger/index.ts';
import { report as words } from '../../text/index.ts';

export type Kind = keyof typeof words.periods;
/** Named periods, a day, a period of one's own, a 期次. */
export const KINDS = Object.keys(words.periods) as Kind[];

/** What somebody has chosen to report. */
export interface Scope {
  kind: Kind;
  /** The days. For a named period, `scopeOn` fills them in. */
  period: Period;
  /** The 期次 that was chosen. */
  term?: string | undefined;
  /** Undefined for all units. */
  unit: string | undefined;
  /** Whether the entries of the period are listed; undefined until somebody chooses. */
  hasLog: boolean | undefined;
}

/** The report that is shown at first. */
export function firstScope(unit: string | undefined): Scope {
  return { kind: 'quarter', period: { from: '', until: '' }, unit, hasLog: undefined };
}

/** The scope as of a day: the days of a named period change with the calendar. */
export function scopeOn(scope: Scope, today: string): Scope {
  const { kind } = scope;
  return isNamed(kind) ? { ...scope, period: periodOf(kind, today) } : scope;
}

/** Whether the scope is complete, so that a report can be made. */
export function isWhole({ kind, period, term }: Scope, today: string): boolean {
  if (kind === 'term' && term === undefined) return false;
  return isPeriod(kind === 'day' ? { ...period, from: period.until } : period, today);
}

/** Whether the report lists the entries. By default it does for one unit; for all units the list would be long. */
export function hasLog({ hasLog: chosen, unit }: Scope): boolean {
  return chosen ?? unit !== undefined;
}

/** Whether a period has its days from the calendar. */
export function isNamed(kind: Kind): kind is NamedPeriod {
  return NAMED_PERIODS.some((name) => name === kind);
}

/** What asks for a scope gets. */
export interface PeriodProps {
  today: string;
  scope: Scope;
  /** The entries that the 期次 come from, and that count when one is closed. */
  entries: readonly Entry[];
  /** The units that have entries, and mine. */
  units: readonly string[];
  onScope: (scope: Scope) => void;
}
